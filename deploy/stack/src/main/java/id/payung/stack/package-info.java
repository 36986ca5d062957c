/// Starts, kills and restarts the PostgreSQL, the Kafka and the services that tests and a local run need.
@NullMarked
package id.payung.stack;

import org.jspecify.annotations.NullMarked;

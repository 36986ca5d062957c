/// Starts, kills and restarts the PostgreSQL and Kafka that tests and a local run need.
@NullMarked
package id.payung.stack;

import org.jspecify.annotations.NullMarked;

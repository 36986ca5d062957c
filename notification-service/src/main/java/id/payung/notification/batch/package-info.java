/// Hands many rows to one SQL statement.
@NullMarked
package id.payung.notification.batch;

import org.jspecify.annotations.NullMarked;

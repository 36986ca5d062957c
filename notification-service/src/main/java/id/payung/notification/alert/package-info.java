/// Alerts as threads: one open alert per OPD and reason, and everything that happened to it.
@NullMarked
package id.payung.notification.alert;

import org.jspecify.annotations.NullMarked;

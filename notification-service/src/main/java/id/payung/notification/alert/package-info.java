/// Watches over every OPD and keeps alerts as threads: one open alert per OPD and reason, and what happened to it.
@NullMarked
package id.payung.notification.alert;

import org.jspecify.annotations.NullMarked;

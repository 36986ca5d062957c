/// What an office sees over HTTP: its standing, its alerts with their threads and deliveries, and how to ask for
/// quiet.
@NullMarked
package id.payung.notification.inbox;

import org.jspecify.annotations.NullMarked;

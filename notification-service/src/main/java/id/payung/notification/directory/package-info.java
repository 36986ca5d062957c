/// Knows what workers are called, until it is told to forget: the only personal data of this service.
@NullMarked
package id.payung.notification.directory;

import org.jspecify.annotations.NullMarked;

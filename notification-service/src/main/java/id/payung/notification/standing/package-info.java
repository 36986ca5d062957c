/// Keeps, from events alone, how every OPD stands: who is unprotected, and for which of five reasons it is not in
/// order.
@NullMarked
package id.payung.notification.standing;

import org.jspecify.annotations.NullMarked;

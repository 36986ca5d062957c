/// Tells every OPD which of its people are still unprotected.
@NullMarked
package id.payung.notification;

import org.jspecify.annotations.NullMarked;

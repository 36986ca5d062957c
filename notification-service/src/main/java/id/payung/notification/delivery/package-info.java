/// Brings letters to their readers: at least once, under an id that stays the same, again and again up to a limit.
@NullMarked
package id.payung.notification.delivery;

import org.jspecify.annotations.NullMarked;

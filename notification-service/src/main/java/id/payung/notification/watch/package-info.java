/// Looks at every OPD whose standing changed, or for which time passed, and lets alerts and letters follow.
@NullMarked
package id.payung.notification.watch;

import org.jspecify.annotations.NullMarked;

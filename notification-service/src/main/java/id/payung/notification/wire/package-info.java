/// Posts to addresses outside that others have named, and to none inside.
@NullMarked
package id.payung.notification.wire;

import org.jspecify.annotations.NullMarked;

/// Shows open pages what happens to alerts while it happens.
@NullMarked
package id.payung.notification.live;

import org.jspecify.annotations.NullMarked;

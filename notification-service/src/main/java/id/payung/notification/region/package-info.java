/// Places by their Kemendagri code, and what time it is there.
@NullMarked
package id.payung.notification.region;

import org.jspecify.annotations.NullMarked;

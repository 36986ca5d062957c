/// Says which addresses are for whom.
@NullMarked
package id.payung.notification.access;

import org.jspecify.annotations.NullMarked;

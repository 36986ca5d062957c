/// Sends the figures of a region to whoever listens, at once and whenever they change.
@NullMarked
package id.payung.coverage.live;

import org.jspecify.annotations.NullMarked;

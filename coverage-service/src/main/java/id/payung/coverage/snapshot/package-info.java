/// Knows whether answers have changed, and keeps those that have not.
@NullMarked
package id.payung.coverage.snapshot;

import org.jspecify.annotations.NullMarked;

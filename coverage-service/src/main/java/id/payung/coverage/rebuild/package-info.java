/// Reads the whole topic again beside the live figures, says where they differ, and shows what was read in their
/// place.
@NullMarked
package id.payung.coverage.rebuild;

import org.jspecify.annotations.NullMarked;

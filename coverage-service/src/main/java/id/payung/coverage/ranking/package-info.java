/// Ranks the regions of a province by coverage, on one definition and one date or not at all.
@NullMarked
package id.payung.coverage.ranking;

import org.jspecify.annotations.NullMarked;

/// Shows coverage on pages: Indonesia as a map, each region, and how the figures come about.
@NullMarked
package id.payung.coverage.atlas;

import org.jspecify.annotations.NullMarked;

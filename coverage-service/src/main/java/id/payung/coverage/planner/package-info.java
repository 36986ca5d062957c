/// Plans contributions against a budget, month by month, with the published tariffs.
@NullMarked
package id.payung.coverage.planner;

import org.jspecify.annotations.NullMarked;

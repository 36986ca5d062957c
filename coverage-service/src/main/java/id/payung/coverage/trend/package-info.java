/// Shows how the coverage of a region moved from day to day, and where its base was exchanged.
@NullMarked
package id.payung.coverage.trend;

import org.jspecify.annotations.NullMarked;

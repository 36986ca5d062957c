/// Targets of regions: how far away they are in people and money, and when they will be reached.
@NullMarked
package id.payung.coverage.targets;

import org.jspecify.annotations.NullMarked;

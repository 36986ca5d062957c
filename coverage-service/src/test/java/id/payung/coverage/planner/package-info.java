@NullMarked
package id.payung.coverage.planner;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.payung.coverage.indicator;

import org.jspecify.annotations.NullMarked;

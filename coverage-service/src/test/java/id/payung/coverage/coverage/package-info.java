@NullMarked
package id.payung.coverage.coverage;

import org.jspecify.annotations.NullMarked;

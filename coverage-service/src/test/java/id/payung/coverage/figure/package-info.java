@NullMarked
package id.payung.coverage.figure;

import org.jspecify.annotations.NullMarked;

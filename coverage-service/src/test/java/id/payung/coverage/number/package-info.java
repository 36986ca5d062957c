@NullMarked
package id.payung.coverage.number;

import org.jspecify.annotations.NullMarked;

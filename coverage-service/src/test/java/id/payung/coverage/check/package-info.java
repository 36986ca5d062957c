@NullMarked
package id.payung.coverage.check;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.payung.coverage.press;

import org.jspecify.annotations.NullMarked;

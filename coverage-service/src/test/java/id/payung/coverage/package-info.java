@NullMarked
package id.payung.coverage;

import org.jspecify.annotations.NullMarked;

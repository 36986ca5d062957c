@NullMarked
package id.payung.coverage.picture;

import org.jspecify.annotations.NullMarked;

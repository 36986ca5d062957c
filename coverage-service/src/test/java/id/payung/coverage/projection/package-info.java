@NullMarked
package id.payung.coverage.projection;

import org.jspecify.annotations.NullMarked;

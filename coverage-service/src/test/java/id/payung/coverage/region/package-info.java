@NullMarked
package id.payung.coverage.region;

import org.jspecify.annotations.NullMarked;

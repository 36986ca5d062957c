@NullMarked
package id.payung.coverage.live;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.payung.coverage.ranking;

import org.jspecify.annotations.NullMarked;

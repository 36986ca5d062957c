@NullMarked
package id.payung.coverage.access;

import org.jspecify.annotations.NullMarked;

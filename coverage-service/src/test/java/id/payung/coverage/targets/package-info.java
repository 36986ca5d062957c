@NullMarked
package id.payung.coverage.targets;

import org.jspecify.annotations.NullMarked;

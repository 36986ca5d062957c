/// Kills the two servers and looks for what was written.
@NullMarked
package id.payung.stack;

import org.jspecify.annotations.NullMarked;

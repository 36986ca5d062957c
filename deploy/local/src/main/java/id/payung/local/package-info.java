/// Runs the whole system on one machine.
@NullMarked
package id.payung.local;

import org.jspecify.annotations.NullMarked;

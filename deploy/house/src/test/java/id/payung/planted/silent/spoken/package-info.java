/// Says in two lines
/// what it is.
@NullMarked
package id.payung.planted.silent.spoken;

import org.jspecify.annotations.NullMarked;

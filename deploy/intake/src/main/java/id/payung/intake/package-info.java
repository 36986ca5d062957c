/// Takes events from a topic into a database so that each counts exactly once and none is dropped.
@NullMarked
package id.payung.intake;

import org.jspecify.annotations.NullMarked;

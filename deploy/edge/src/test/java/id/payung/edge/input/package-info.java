/// What callers may say, at the door of the smallest service.
@NullMarked
package id.payung.edge.input;

import org.jspecify.annotations.NullMarked;

/// What a caller may say in a body, a path, a query or a field of a form, so that nobody behind the door meets what
/// nobody can keep.
@NullMarked
package id.payung.edge.input;

import org.jspecify.annotations.NullMarked;

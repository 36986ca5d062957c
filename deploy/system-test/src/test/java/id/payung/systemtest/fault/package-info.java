/// Crashes the services at chosen points and breaks the wires between them; then holds the books against each other.
@NullMarked
package id.payung.systemtest.fault;

import org.jspecify.annotations.NullMarked;

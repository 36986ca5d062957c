/// Runs the three services together as their jars, on real servers, and holds their books against each other.
@NullMarked
package id.payung.systemtest;

import org.jspecify.annotations.NullMarked;

/// The rules of the house as checks that a build can fail on.
@NullMarked
package id.payung.house;

import org.jspecify.annotations.NullMarked;

/// What the pages of the three services have in common: frame, styles, languages, numbers.
@NullMarked
package id.payung.look;

import org.jspecify.annotations.NullMarked;

/// Says how much of each region is protected, as of any day, with the definition beside the figure.
@NullMarked
package id.payung.coverage;

import org.jspecify.annotations.NullMarked;

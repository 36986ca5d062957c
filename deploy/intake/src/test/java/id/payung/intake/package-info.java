@NullMarked
package id.payung.intake;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.payung.look;

import org.jspecify.annotations.NullMarked;

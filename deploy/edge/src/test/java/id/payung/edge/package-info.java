@NullMarked
package id.payung.edge;

import org.jspecify.annotations.NullMarked;

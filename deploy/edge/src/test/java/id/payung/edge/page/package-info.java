@NullMarked
package id.payung.edge.page;

import org.jspecify.annotations.NullMarked;

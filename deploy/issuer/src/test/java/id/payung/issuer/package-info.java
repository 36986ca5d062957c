@NullMarked
package id.payung.issuer;

import org.jspecify.annotations.NullMarked;

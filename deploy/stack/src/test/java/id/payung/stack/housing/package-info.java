/// Looks whether what was held on a leash is gone.
@NullMarked
package id.payung.stack.housing;

import org.jspecify.annotations.NullMarked;

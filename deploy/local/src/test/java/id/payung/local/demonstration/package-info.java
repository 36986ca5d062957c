/// Looks at the people and figures of the demonstration.
@NullMarked
package id.payung.local.demonstration;

import org.jspecify.annotations.NullMarked;

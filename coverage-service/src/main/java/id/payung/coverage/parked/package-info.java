/// Lets an operator see the events that could not be applied, and try one again.
@NullMarked
package id.payung.coverage.parked;

import org.jspecify.annotations.NullMarked;

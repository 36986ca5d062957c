/// Measures what the services reach and, in the same run, what the same machine reaches without them.
@NullMarked
package id.payung.benchmark;

import org.jspecify.annotations.NullMarked;

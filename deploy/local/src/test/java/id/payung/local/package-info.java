/// Looks at what is asked for, kept and told by a local run.
@NullMarked
package id.payung.local;

import org.jspecify.annotations.NullMarked;

/// Rows about what people see of coverage: how soon, how fast, and how many of them at once.
@NullMarked
package id.payung.benchmark.seen;

import org.jspecify.annotations.NullMarked;

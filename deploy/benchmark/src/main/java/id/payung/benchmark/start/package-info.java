/// The row about starting: all of Payung, and three applications with nothing in them.
@NullMarked
package id.payung.benchmark.start;

import org.jspecify.annotations.NullMarked;

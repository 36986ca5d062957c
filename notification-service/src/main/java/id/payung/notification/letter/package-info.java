/// Writes what an office reads: how many, who, what to do next, what it costs, and what happens if nothing is
/// done; in the language the place prefers, with the other one below.
@NullMarked
package id.payung.notification.letter;

import org.jspecify.annotations.NullMarked;

/// Writes what an office reads: how many, who, what to do next; in Bahasa Indonesia with English below.
@NullMarked
package id.payung.notification.letter;

import org.jspecify.annotations.NullMarked;

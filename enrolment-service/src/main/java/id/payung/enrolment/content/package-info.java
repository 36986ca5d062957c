/// Holds a received file so that it can be read at any place without ever being whole in memory, and says what it
/// is.
@NullMarked
package id.payung.enrolment.content;

import org.jspecify.annotations.NullMarked;

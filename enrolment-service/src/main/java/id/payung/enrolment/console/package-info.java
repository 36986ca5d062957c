/// Frames the pages of the console, says refusals in the reader's language, and shows an office where it stands.
@NullMarked
package id.payung.enrolment.console;

import org.jspecify.annotations.NullMarked;

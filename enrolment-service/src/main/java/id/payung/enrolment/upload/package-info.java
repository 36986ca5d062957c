/// Lets a browser send a file by a form without scripts, streamed to where the API takes it, whatever its size.
@NullMarked
package id.payung.enrolment.upload;

import org.jspecify.annotations.NullMarked;

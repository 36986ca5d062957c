/// Says who is calling and what that caller may see; issues credentials and tokens.
@NullMarked
package id.payung.enrolment.access;

import org.jspecify.annotations.NullMarked;

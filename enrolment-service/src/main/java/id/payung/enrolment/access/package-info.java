/// Says who is calling and what that caller may see, and gives out the tokens that say so.
@NullMarked
package id.payung.enrolment.access;

import org.jspecify.annotations.NullMarked;

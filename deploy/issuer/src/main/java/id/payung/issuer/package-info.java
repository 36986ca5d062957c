/// Tokens for tests, signed as enrolment-service signs them: good ones, and forgeries that differ in one thing each.
@NullMarked
package id.payung.issuer;

import org.jspecify.annotations.NullMarked;

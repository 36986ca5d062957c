/// How a refusal reads to a client: problems by RFC 9457.
@NullMarked
package id.payung.enrolment.edge;

import org.jspecify.annotations.NullMarked;

/// How people come to the pages of a service: one sign-in with enrolment-service, and a session until they leave.
@NullMarked
package id.payung.edge.page;

import org.jspecify.annotations.NullMarked;

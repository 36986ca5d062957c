/// Shows an OPD its people, page by page, by name, number or NIK, and one by one, and lets a clerk move them.
@NullMarked
package id.payung.enrolment.people;

import org.jspecify.annotations.NullMarked;

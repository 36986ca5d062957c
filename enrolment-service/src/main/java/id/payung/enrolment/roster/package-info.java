/// Takes rosters in, whole files or one person, and lists the people on them.
@NullMarked
package id.payung.enrolment.roster;

import org.jspecify.annotations.NullMarked;

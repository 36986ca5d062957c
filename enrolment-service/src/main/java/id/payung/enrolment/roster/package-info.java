/// Takes rosters in as whole files and lists the people on them, whatever is killed meanwhile.
@NullMarked
package id.payung.enrolment.roster;

import org.jspecify.annotations.NullMarked;

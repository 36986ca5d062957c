/// Shows all that is held on one person, and erases it.
@NullMarked
package id.payung.enrolment.dossier;

import org.jspecify.annotations.NullMarked;

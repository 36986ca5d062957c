package id.payung.enrolment.roster;

import id.payung.enrolment.registration.Person;
import id.payung.enrolment.sheet.Reject;
import java.util.List;

/// What the checks say of one row before it meets the roster.
sealed interface Verdict {

    record Sound(long row, Person person) implements Verdict {}

    record Rejected(List<Reject> rejects) implements Verdict {}
}

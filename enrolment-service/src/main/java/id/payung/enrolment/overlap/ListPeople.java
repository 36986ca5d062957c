package id.payung.enrolment.overlap;

import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.JoinRoster;
import id.payung.enrolment.registration.JoinRoster.Joined;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.registration.JoinRoster.Listing;
import id.payung.enrolment.registration.Person;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists people, and notes those who are on the roster of another office.
@Component
public class ListPeople {

    private final JoinRoster joins;
    private final Overlaps overlaps;
    private final Policies policies;

    ListPeople(JoinRoster joins, Overlaps overlaps, Policies policies) {
        this.joins = joins;
        this.overlaps = overlaps;
        this.policies = policies;
    }

    /// As [JoinRoster#join], two statements more when somebody is on another roster.
    ///
    /// @return a verdict for each person, in their order; HELD when the region is to decide
    public List<Joined> list(Opd opd, Joining joining, List<Person> people) {
        var on = joining.on();
        var joined = joins.join(opd, joining, people);
        var elsewhere = new ArrayList<Person>();
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).listing() == Listing.ELSEWHERE) {
                elsewhere.add(people.get(i));
            }
        }
        if (elsewhere.isEmpty()) {
            return joined;
        }
        var held = overlaps.found(opd, on, elsewhere, policies.on(opd.region(), on));
        var verdicts = new ArrayList<>(joined);
        for (int i = 0; i < verdicts.size(); i++) {
            if (held.contains(ByteBuffer.wrap(people.get(i).nikHash()))) {
                verdicts.set(i, verdicts.get(i).but(Listing.HELD));
            }
        }
        return verdicts;
    }
}

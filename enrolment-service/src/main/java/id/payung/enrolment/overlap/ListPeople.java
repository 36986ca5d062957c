package id.payung.enrolment.overlap;

import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Listing;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.registration.Workers;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists people, and notes those who are on the roster of another office.
@Component
public class ListPeople {

    private final Workers workers;
    private final Overlaps overlaps;
    private final Policies policies;

    ListPeople(Workers workers, Overlaps overlaps, Policies policies) {
        this.workers = workers;
        this.overlaps = overlaps;
        this.policies = policies;
    }

    /// As [Workers#list], two statements more when somebody is on another roster.
    ///
    /// @return a verdict for each person, in their order; HELD when the region is to decide
    public List<Listing> list(Opd opd, LocalDate on, List<Person> people) {
        var listings = workers.list(opd, on, people);
        if (!listings.contains(Listing.ELSEWHERE)) {
            return listings;
        }
        var elsewhere = new ArrayList<Person>();
        for (int i = 0; i < listings.size(); i++) {
            if (listings.get(i) == Listing.ELSEWHERE) {
                elsewhere.add(people.get(i));
            }
        }
        var held = overlaps.found(opd, on, elsewhere, policies.on(opd.region(), on));
        var verdicts = new ArrayList<>(listings);
        for (int i = 0; i < verdicts.size(); i++) {
            if (held.contains(ByteBuffer.wrap(people.get(i).nikHash()))) {
                verdicts.set(i, Listing.HELD);
            }
        }
        return verdicts;
    }
}

package id.payung.notification.standing;

import id.payung.intake.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Applies the events of one poll by four statements, however many they are. Any order and any repetition of events
/// ends in the same standing: versions and places in the ledger decide, not arrival.
@Component
class TakeEnrolmentEvents implements Effect<EnrolmentEvent> {

    private final Opds opds;
    private final Rosters rosters;
    private final Workers workers;
    private final Standings standings;

    TakeEnrolmentEvents(Opds opds, Rosters rosters, Workers workers, Standings standings) {
        this.opds = opds;
        this.rosters = rosters;
        this.workers = workers;
        this.standings = standings;
    }

    @Override
    public void apply(List<EnrolmentEvent> events) {
        List<EnrolmentEvent.Described> described = new ArrayList<>();
        List<EnrolmentEvent.Received> received = new ArrayList<>();
        List<EnrolmentEvent.Moved> moved = new ArrayList<>();
        Set<UUID> touched = new TreeSet<>();
        for (EnrolmentEvent event : events) {
            touched.add(event.opd());
            switch (event) {
                case EnrolmentEvent.Described it -> described.add(it);
                case EnrolmentEvent.Received it -> received.add(it);
                case EnrolmentEvent.Moved it -> moved.add(it);
            }
        }
        opds.take(described);
        rosters.take(received);
        touched.addAll(workers.take(moved));
        standings.lookAt(touched);
    }
}

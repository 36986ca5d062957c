package id.payung.notification.standing;

import id.payung.intake.Effect;
import id.payung.notification.cost.Bills;
import id.payung.notification.cost.Tariff;
import id.payung.notification.cost.Tariffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Applies the events of one poll by at most eight statements, however many they are. Any order and any repetition
/// of events ends in the same standing: versions and places in the ledger decide, not arrival. Months alone are
/// sums, and rely on the intake to take each event once.
@Component
class TakeEnrolmentEvents implements Effect<EnrolmentEvent> {

    private final Opds opds;
    private final Rosters rosters;
    private final Workers workers;
    private final Months months;
    private final Tariffs tariffs;
    private final Bills bills;
    private final Standings standings;

    TakeEnrolmentEvents(
            Opds opds,
            Rosters rosters,
            Workers workers,
            Months months,
            Tariffs tariffs,
            Bills bills,
            Standings standings) {
        this.opds = opds;
        this.rosters = rosters;
        this.workers = workers;
        this.months = months;
        this.tariffs = tariffs;
        this.bills = bills;
        this.standings = standings;
    }

    @Override
    public void apply(List<EnrolmentEvent> events) {
        List<EnrolmentEvent.Described> described = new ArrayList<>();
        List<EnrolmentEvent.Received> received = new ArrayList<>();
        List<EnrolmentEvent.OfWorker> ofWorkers = new ArrayList<>();
        List<EnrolmentEvent.Moved> moved = new ArrayList<>();
        List<Tariff> priced = new ArrayList<>();
        List<Bills.Sent> billed = new ArrayList<>();
        Set<UUID> touched = new TreeSet<>();
        for (EnrolmentEvent event : events) {
            switch (event) {
                case EnrolmentEvent.Described it -> {
                    described.add(it);
                    touched.add(it.opd());
                }
                case EnrolmentEvent.Received it -> {
                    received.add(it);
                    touched.add(it.opd());
                }
                case EnrolmentEvent.OfWorker it -> {
                    ofWorkers.add(it);
                    touched.add(it.opd());
                    if (it instanceof EnrolmentEvent.Moved move) {
                        moved.add(move);
                    }
                }
                case EnrolmentEvent.Priced(Tariff tariff) -> priced.add(tariff);
                case EnrolmentEvent.Billed(Bills.Sent sent) -> billed.add(sent);
            }
        }
        opds.take(described);
        rosters.take(received);
        touched.addAll(workers.take(ofWorkers));
        months.take(moved);
        tariffs.take(priced);
        bills.take(billed);
        standings.lookAt(touched);
    }
}

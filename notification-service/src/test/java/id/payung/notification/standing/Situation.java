package id.payung.notification.standing;

import id.payung.intake.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An OPD in Serang and its workers, brought about by events as they are taken from the broker.
public final class Situation {

    public final UUID opd = UUID.randomUUID();

    private final TakeEnrolmentEvents take;
    private final Instant recordedAt;
    private long version = 1;

    public Situation(JdbcClient jdbc, Instant recordedAt) {
        this.recordedAt = recordedAt;
        Opds opds = new Opds(jdbc);
        Rosters rosters = new Rosters(jdbc);
        Workers workers = new Workers(jdbc);
        take = new TakeEnrolmentEvents(opds, rosters, workers, new Standings(jdbc, opds, rosters, workers));
    }

    public Situation opened(String region, int budgetYear, Opd.Contact... contacts) {
        tell(new EnrolmentEvent.Described(
                opd, version++, region, "Dinas Uji", List.of(contacts), budgetYear, 1_000_000L, recordedAt));
        return this;
    }

    public Situation received(int rows, int rejected) {
        tell(new EnrolmentEvent.Received(
                opd, UUID.randomUUID(), rows, rejected, new Position(1, version, version++), recordedAt));
        return this;
    }

    public List<UUID> listed(int people, String since) {
        List<UUID> workers = new ArrayList<>();
        List<EnrolmentEvent> events = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            UUID worker = UUID.randomUUID();
            workers.add(worker);
            events.add(moved(worker, WorkerState.LISTED, since));
        }
        take.apply(events);
        return workers;
    }

    public void activated(List<UUID> workers, String since) {
        take.apply(workers.stream()
                .<EnrolmentEvent>map(worker -> moved(worker, WorkerState.ACTIVE, since))
                .toList());
    }

    private EnrolmentEvent moved(UUID worker, WorkerState state, String since) {
        return new EnrolmentEvent.Moved(worker, version++, opd, state, "PU", "APBD", LocalDate.parse(since));
    }

    private void tell(EnrolmentEvent event) {
        take.apply(List.of(event));
    }
}

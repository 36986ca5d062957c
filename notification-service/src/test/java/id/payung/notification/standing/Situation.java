package id.payung.notification.standing;

import id.payung.intake.Position;
import id.payung.notification.cost.CostTables;
import id.payung.notification.region.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An OPD and its workers, brought about by events as they are taken from the broker.
public final class Situation {

    public final UUID opd;

    private final TakeEnrolmentEvents take;
    private final Instant recordedAt;
    private Region region = new Region("36.73");
    private String name = "Dinas Uji";
    private long version = 1;

    public Situation(JdbcClient jdbc, Instant recordedAt) {
        this(UUID.randomUUID(), taking(jdbc), recordedAt);
    }

    private Situation(UUID opd, TakeEnrolmentEvents take, Instant recordedAt) {
        this.opd = opd;
        this.take = take;
        this.recordedAt = recordedAt;
    }

    /// The same OPD, whose next events are recorded at another time.
    public Situation at(Instant other) {
        Situation later = new Situation(opd, take, other);
        later.region = region;
        later.name = name;
        later.version = version;
        return later;
    }

    public Situation named(String other) {
        name = other;
        return this;
    }

    public Situation opened(String code, int budgetYear, Opd.Contact... contacts) {
        region = new Region(code);
        tell(new EnrolmentEvent.Described(
                opd, version++, code, name, List.of(contacts), budgetYear, 1_000_000L, recordedAt));
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
            events.add(moved(worker, null, WorkerState.LISTED, since));
        }
        take.apply(events);
        return workers;
    }

    public void activated(List<UUID> workers, String since) {
        moved(workers, WorkerState.LISTED, WorkerState.ACTIVE, since);
    }

    public void registered(List<UUID> workers, String since) {
        moved(workers, WorkerState.LISTED, WorkerState.REGISTERED, since);
    }

    public void fellBehind(List<UUID> workers, String since) {
        moved(workers, WorkerState.ACTIVE, WorkerState.BEHIND, since);
    }

    /// @param until last day, or null for none
    public void appointed(List<UUID> workers, @Nullable String until) {
        take.apply(workers.stream()
                .<EnrolmentEvent>map(worker -> new EnrolmentEvent.Appointed(
                        worker, version++, opd, until == null ? null : LocalDate.parse(until)))
                .toList());
    }

    /// @param lapsesOn first day without protection, or null when it is withdrawn
    public void announced(List<UUID> workers, @Nullable String lapsesOn) {
        take.apply(workers.stream()
                .<EnrolmentEvent>map(worker -> new EnrolmentEvent.Announced(
                        worker, version++, opd, lapsesOn == null ? null : LocalDate.parse(lapsesOn)))
                .toList());
    }

    private void moved(List<UUID> workers, WorkerState from, WorkerState to, String since) {
        take.apply(workers.stream()
                .<EnrolmentEvent>map(worker -> moved(worker, from, to, since))
                .toList());
    }

    private EnrolmentEvent moved(UUID worker, @Nullable WorkerState from, WorkerState to, String since) {
        List<EnrolmentEvent.Step> steps = new ArrayList<>();
        if (from != null) {
            steps.add(new EnrolmentEvent.Step(opd, from, -1));
        }
        steps.add(new EnrolmentEvent.Step(opd, to, 1));
        return new EnrolmentEvent.Moved(
                worker,
                version++,
                opd,
                to,
                "PU",
                "APBD",
                LocalDate.parse(since),
                steps,
                region.today(recordedAt).withDayOfMonth(1));
    }

    private void tell(EnrolmentEvent event) {
        take.apply(List.of(event));
    }

    static Standings standings(JdbcClient jdbc) {
        return new Standings(
                jdbc, new Opds(jdbc), new Rosters(jdbc), new Workers(jdbc), new Concerns(jdbc), new Months(jdbc));
    }

    static TakeEnrolmentEvents taking(JdbcClient jdbc) {
        return new TakeEnrolmentEvents(
                new Opds(jdbc),
                new Rosters(jdbc),
                new Workers(jdbc),
                new Months(jdbc),
                CostTables.tariffs(jdbc),
                CostTables.bills(jdbc),
                standings(jdbc));
    }
}

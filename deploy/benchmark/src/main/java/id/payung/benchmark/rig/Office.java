package id.payung.benchmark.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// An OPD without people, and what its clerks do.
public final class Office {

    private static final LocalDate LISTED_ON = LocalDate.of(2026, 1, 1);
    private static final LocalDate REGISTERED_ON = LocalDate.of(2026, 2, 1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// An office of the same name would be the same office.
    private static final AtomicInteger OPENED = new AtomicInteger();

    private final Rig rig;
    private final UUID id;

    private Office(Rig rig, UUID id) {
        this.rig = rig;
        this.id = id;
    }

    public static Office open(Rig rig) {
        return open(rig, "36.73");
    }

    public static Office open(Rig rig, String region) {
        Map<String, Object> form = Map.of(
                "region",
                region,
                "name",
                "Kantor pengukuran " + OPENED.incrementAndGet(),
                "contacts",
                List.of(Map.of("role", "HEAD", "email", "pengukuran@opd.example")));
        return new Office(
                rig,
                UUID.fromString(
                        rig.enrolment().post("/api/v1/opds", form).path("id").asString()));
    }

    public UUID id() {
        return id;
    }

    /// Sends a roster and waits until everybody of it is listed.
    public void list(Path csv, int people) {
        send(csv, people, "");
    }

    /// Sends a roster and waits until everybody of it is listed and registered, in the same pass.
    public void listAndRegister(Path csv, int people) {
        JsonNode done = send(csv, people, "&register=" + REGISTERED_ON);
        WrongAnswer.unless("people registered", people, done.path("registered").asLong());
    }

    private JsonNode send(Path csv, int people, String more) {
        Api api = rig.enrolment();
        JsonNode received =
                api.upload("/api/v1/opds/%s/imports?mode=apply&on=%s%s".formatted(id, LISTED_ON, more), csv);
        String progress = "/api/v1/imports/" + received.path("id").asString();
        JsonNode state = api.get(progress);
        while (!state.path("state").asString().equals("DONE")) {
            if (state.path("state").asString().equals("FAILED")) {
                throw new WrongAnswer("the import failed: " + state);
            }
            Api.pause(PAUSE);
            state = api.get(progress);
        }
        WrongAnswer.unless("people listed", people, state.path("listed").asLong());
        return state;
    }

    /// Registers everybody who is listed, in one command.
    public void register(int people) {
        change("registrations", "LISTED", people);
    }

    /// Protects everybody who is registered, in one command; the month counts as paid, and the office keeps its
    /// contributions from then on.
    public void activate(int people) {
        change("activations", "REGISTERED", people);
        rig.enrolment()
                .put(
                        "/api/v1/opds/%s/contribution-book".formatted(id),
                        Map.of("keptFrom", YearMonth.from(REGISTERED_ON).toString()));
    }

    private void change(String what, String everyoneIn, int people) {
        JsonNode tally = rig.enrolment()
                .post(
                        "/api/v1/opds/%s/%s".formatted(id, what),
                        Map.of("on", REGISTERED_ON.toString(), "everyoneIn", everyoneIn));
        WrongAnswer.unless(what, people, tally.path("done").asLong());
    }
}

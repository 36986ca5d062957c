package id.payung.local.demonstration;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Plays the demonstration against running services. Deterministic, and every step may be repeated: a scenario that was
/// cut short is played again from the beginning and changes only what is missing.
public final class Scenario {

    static final String REGION = "36.73";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int PAGE = 500;

    /// The offices whose sign-in is shown: one is in order, the other has people missing.
    private static final Set<String> SHOWN = Set.of("dishub", "dinsos");

    private final URI enrolment;
    private final URI coverage;
    private final String adminSecret;
    private final Consumer<String> teller;

    /// @param teller hears a line for each step
    public Scenario(URI enrolment, URI coverage, String adminSecret, Consumer<String> teller) {
        this.enrolment = enrolment;
        this.coverage = coverage;
        this.adminSecret = adminSecret;
        this.teller = teller;
    }

    /// @return the region, an office in order, and one with people missing
    public List<SignIn> play() {
        String token = Api.token(enrolment, "admin", adminSecret);
        try (Api offices = new Api(enrolment, token);
                Api books = new Api(coverage, token)) {
            enterFigures(books);
            List<SignIn> signIns = new ArrayList<>();
            signIns.add(signIn(offices, "Kota Serang", "REGION", "/api/v1/regions/" + REGION + "/credentials"));
            Roster.ofEveryOffice().forEach((office, people) -> {
                String id = open(offices, office);
                if (SHOWN.contains(office.code())) {
                    signIns.add(signIn(offices, office.name(), "OPD", "/api/v1/opds/" + id + "/credentials"));
                }
                importRoster(offices, id, people);
                protect(offices, id, office);
                teller.accept("  %-42s %4d on the roster, %4d protected, %4d not registered"
                        .formatted(office.name(), office.honorer(), office.registered(), office.unregistered()));
            });
            awaitCoverage(books);
            return signIns;
        }
    }

    private void enterFigures(Api books) {
        Figure.PUBLISHED.forEach(figure -> books.post("/api/v1/figures", figure));
        teller.accept("  %d published figures with source and reference date".formatted(Figure.PUBLISHED.size()));
    }

    private static SignIn signIn(Api offices, String who, String role, String path) {
        JsonNode made = offices.post(path, Map.of());
        return new SignIn(
                who,
                role,
                made.path("clientId").asString(),
                made.path("clientSecret").asString());
    }

    private static String open(Api offices, Office office) {
        List<Map<String, String>> contacts = List.of(Map.of("role", "HEAD", "email", office.email()));
        Map<String, Object> budget = Map.of("year", 2026, "amount", office.budget(), "funding", "APBD");
        Map<String, Object> opening = office.budgeted()
                ? Map.of("region", REGION, "name", office.name(), "contacts", contacts, "budget", budget)
                : Map.of("region", REGION, "name", office.name(), "contacts", contacts);
        return offices.post("/api/v1/opds", opening).path("id").asString();
    }

    private static void importRoster(Api offices, String opd, List<Person> people) {
        // The day the roster speaks of: before the first wave, or the registrations would lie in its past.
        JsonNode received = offices.post(
                "/api/v1/opds/" + opd + "/imports?mode=apply&on=" + Wave.LISTED, "text/csv", Roster.csv(people));
        String path = "/api/v1/imports/" + received.path("id").asString();
        await(
                "the import of a roster",
                () -> switch (offices.get(path).path("state").asString()) {
                    case "DONE" -> true;
                    case "FAILED" -> throw new ScenarioException("The import failed: " + offices.get(path));
                    default -> false;
                });
        JsonNode done = offices.get(path);
        if (done.path("rejected").asInt() != 0) {
            throw new ScenarioException("Rows of the synthetic roster were rejected: " + done);
        }
    }

    /// Three waves, on fixed dates; the people at the end of each roster stay unregistered. Who has been brought
    /// further by an earlier, unfinished run is left as he is.
    private static void protect(Api offices, String opd, Office office) {
        List<Worker> workers = workers(offices, opd, office);
        int third = (workers.size() + 2) / 3;
        IntStream.range(0, Wave.ALL.size()).forEach(number -> {
            Wave wave = Wave.ALL.get(number);
            List<Worker> group = workers.subList(
                    Math.min(number * third, workers.size()), Math.min((number + 1) * third, workers.size()));
            change(offices, opd, "registrations", wave.registered(), in(group, Set.of("LISTED")));
            change(offices, opd, "activations", wave.activated(), in(group, Set.of("LISTED", "REGISTERED")));
        });
    }

    /// Their ids, of those who were in one of the states when the roster was read.
    private static List<String> in(List<Worker> group, Set<String> states) {
        return group.stream()
                .filter(worker -> states.contains(worker.state()))
                .map(Worker::id)
                .toList();
    }

    private static void change(Api offices, String opd, String what, LocalDate on, List<String> workers) {
        if (workers.isEmpty()) {
            return;
        }
        JsonNode outcome =
                offices.post("/api/v1/opds/" + opd + "/" + what, Map.of("on", on.toString(), "workers", workers));
        if (!outcome.path("refused").isEmpty()) {
            throw new ScenarioException("Of the %s on %s some were refused: %s".formatted(what, on, outcome));
        }
    }

    private record Worker(String id, String staffNumber, String state) {}

    /// Those who are to be protected, by staff number.
    private static List<Worker> workers(Api offices, String opd, Office office) {
        List<Worker> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = offices.get("/api/v1/opds/%s/workers?limit=%d%s".formatted(opd, PAGE, after));
            page.path("workers")
                    .forEach(worker -> all.add(new Worker(
                            worker.path("id").asString(),
                            worker.path("staffNumber").asString(),
                            worker.path("state").asString())));
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        String last = "%s-%04d".formatted(office.code(), office.registered());
        return all.stream()
                .filter(worker -> worker.staffNumber().compareTo(last) <= 0)
                .sorted(Comparator.comparing(Worker::staffNumber))
                .toList();
    }

    private void awaitCoverage(Api books) {
        int expected = Office.ALL.stream().mapToInt(Office::registered).sum();
        await("coverage to show %d active".formatted(expected), () -> active(books) == expected);
        teller.accept("  Coverage shows %d protected of a roster of %d, live"
                .formatted(
                        expected, Office.ALL.stream().mapToInt(Office::honorer).sum()));
    }

    private static long active(Api books) {
        return books.get("/api/v1/coverage/" + REGION)
                .path("live")
                .path("all")
                .path("active")
                .asLong(-1);
    }

    private static void await(String what, BooleanSupplier done) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new ScenarioException("Waited %s for %s in vain".formatted(PATIENCE, what));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// When the BPJS office took the registration, and from when the first contribution protects.
    private record Wave(LocalDate registered, LocalDate activated) {

        static final LocalDate LISTED = LocalDate.of(2026, 1, 5);

        static final List<Wave> ALL = List.of(
                new Wave(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 1)),
                new Wave(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 4, 1)),
                new Wave(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 1)));
    }
}

package id.payung.systemtest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Works in one office: posts rosters and single people, registers, activates, lapses, reinstates and
/// delists people at random, insists on every answer, and keeps a book of its own of everything that was acknowledged.
public final class Clerk implements Runnable {

    /// Long enough ago for every grace period to be over, and for every day of a run to be in the past.
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final int MOST_PEOPLE = Integer.getInteger("payung.people", 60);
    /// Between two commands: whoever commands without a rest leaves the services no processor to start with.
    private static final Duration REST = Duration.ofMillis(200);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Rig rig;
    private final Office office;
    private final Random random;
    private final Crowd crowd;
    private final Map<UUID, Acknowledged> people = new LinkedHashMap<>();
    private final Map<UUID, Acknowledged> listedToday = new HashMap<>();
    private final Map<String, Person> byStaffNumber = new HashMap<>();
    private volatile boolean atWork = true;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong rosters = new AtomicLong();

    public Clerk(Rig rig, Office office, long seed) {
        this.rig = rig;
        this.office = office;
        this.random = new Random(seed);
        this.crowd = new Crowd(random);
    }

    /// What the last acknowledged command made of a person.
    ///
    /// @param version 1 when listed, or listed and registered at once, and one more with every change
    public record Acknowledged(UUID opd, String state, LocalDate on, long version, String name) {

        Acknowledged in(String newState, LocalDate day) {
            return new Acknowledged(opd, newState, day, version + 1, name);
        }

        Acknowledged called(String newName) {
            return new Acknowledged(opd, state, on, version + 1, newName);
        }
    }

    @Override
    public void run() {
        sendRoster();
        while (atWork) {
            switch (random.nextInt(21)) {
                case 0, 1, 2 -> sendRoster();
                case 20 -> listOne();
                case 3, 4, 5, 6, 7 -> change("registrations", "LISTED", "REGISTERED", "");
                case 8, 9, 10, 11, 12 -> change("activations", "REGISTERED", "ACTIVE", "");
                case 13, 14, 15 -> change("lapses", "ACTIVE", "LAPSED", "ARREARS");
                case 16, 17, 18 -> change("reinstatements", "LAPSED", "ACTIVE", "");
                default -> change("delistings", "LAPSED", "DELISTED", "MOVED");
            }
            LockSupport.parkNanos(REST.toNanos());
        }
    }

    /// After the command that is under way.
    public void goHome() {
        atWork = false;
    }

    public Office office() {
        return office;
    }

    public Map<UUID, Acknowledged> people() {
        Map<UUID, Acknowledged> everybody = new HashMap<>(people);
        everybody.putAll(listedToday);
        return everybody;
    }

    /// How many events the acknowledged commands have caused so far, rosters aside.
    public long changes() {
        return changes.get();
    }

    public long rosters() {
        return rosters.get();
    }

    /// People never seen before, some known ones under a new name, and now and then rows that no check lets through.
    /// One in three registers everybody on it at once, and holds no known ones.
    private void sendRoster() {
        List<Person> fresh = crowd.people(1 + random.nextInt(MOST_PEOPLE));
        boolean atOnce = random.nextInt(3) == 0;
        Map<UUID, Person> renamed = new LinkedHashMap<>();
        some(atOnce ? 0 : 3, everybodyOnTheRoster()).forEach(id -> renamed.put(id, renamed(id)));
        List<String> bad = IntStream.range(0, random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0)
                .mapToObj(_ -> "12345,%s,01-01-1990,L,".formatted(crowd.name()))
                .toList();
        List<Person> sound = new ArrayList<>(fresh);
        sound.addAll(renamed.values());
        Api enrolment = rig.enrolment(office.token());
        String csv = Crowd.csv(sound, bad);
        JsonNode done = ended(
                enrolment,
                office,
                atOnce
                        ? office.sendAndRegister(enrolment, csv, FIRST_DAY, FIRST_DAY)
                        : office.send(enrolment, csv, FIRST_DAY));
        expect(done, "registered", atOnce ? fresh.size() : 0);
        expect(done, "listed", fresh.size());
        expect(done, "changed", renamed.size());
        expect(done, "unchanged", 0);
        expect(done, "rejected", bad.size());
        sound.forEach(person -> byStaffNumber.put(person.staffNumber(), person));
        renamed.forEach((id, person) -> people.computeIfPresent(id, (_, old) -> old.called(person.name())));
        int before = people.size();
        String state = atOnce ? "REGISTERED" : "LISTED";
        office.workers(enrolment, state).forEach(worker -> meet(worker, state));
        if (people.size() - before != fresh.size()) {
            throw new AssertionError("%s: %d people were listed and %d are there"
                    .formatted(office.name(), fresh.size(), people.size() - before));
        }
        rosters.incrementAndGet();
        changes.addAndGet(sound.size());
    }

    /// One person as of today, who is left alone from then on: what the others go through begins years ago.
    private void listOne() {
        Person person = crowd.person();
        Api enrolment = rig.enrolment(office.token());
        JsonNode listed = enrolment.insistOn(office.path("/workers"), person.form());
        UUID id = UUID.fromString(listed.path("id").asString());
        LocalDate today = LocalDate.now(JAKARTA);
        if (listedToday.put(id, new Acknowledged(office.id(), "LISTED", today, 1, person.name())) != null) {
            throw new AssertionError(office.name() + ": two people are one, " + listed);
        }
        changes.incrementAndGet();
    }

    /// Waits until an import has been worked through.
    static JsonNode ended(Api enrolment, Office office, JsonNode received) {
        String path = "/api/v1/imports/" + received.path("id").asString();
        JsonNode progress = enrolment.insistOn(path);
        while (!progress.path("state").asString().equals("DONE")) {
            if (progress.path("state").asString().equals("FAILED")) {
                throw new AssertionError(office.name() + ": " + progress);
            }
            Api.pause();
            progress = enrolment.insistOn(path);
        }
        return progress;
    }

    private void meet(JsonNode worker, String state) {
        UUID id = UUID.fromString(worker.path("id").asString());
        if (!listedToday.containsKey(id)) {
            String name = worker.path("name").asString();
            people.putIfAbsent(id, new Acknowledged(office.id(), state, FIRST_DAY, 1, name));
        }
    }

    private Person renamed(UUID id) {
        String name = known(id).name();
        return byStaffNumber.values().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .called(crowd.name());
    }

    /// On a later day than each one's present state began: so a command that arrives once more, and late, is refused.
    private void change(String command, String from, String to, String reason) {
        List<UUID> chosen = some(
                MOST_PEOPLE,
                people.keySet().stream().filter(id -> state(id).equals(from)).toList());
        if (chosen.isEmpty()) {
            return;
        }
        LocalDate day = chosen.stream()
                .map(id -> known(id).on())
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1);
        JsonNode tally = office.change(rig.enrolment(office.token()), command, day, chosen, reason);
        if (tally.path("done").asInt() + tally.path("repeated").asInt() != chosen.size()) {
            throw new AssertionError("%s: %d %s, answered %s".formatted(office.name(), chosen.size(), command, tally));
        }
        chosen.forEach(id -> people.computeIfPresent(id, (_, old) -> old.in(to, day)));
        changes.addAndGet(chosen.size());
    }

    private List<UUID> everybodyOnTheRoster() {
        return people.keySet().stream()
                .filter(id -> !state(id).equals("DELISTED"))
                .toList();
    }

    private String state(UUID id) {
        return known(id).state();
    }

    private Acknowledged known(UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    /// At most so many, at random.
    private List<UUID> some(int most, List<UUID> from) {
        List<UUID> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(most + 1)));
    }

    private void expect(JsonNode done, String count, int expected) {
        if (done.path(count).asInt(-1) != expected) {
            throw new AssertionError(
                    "%s: %d expected to be %s, answered %s".formatted(office.name(), expected, count, done));
        }
    }
}

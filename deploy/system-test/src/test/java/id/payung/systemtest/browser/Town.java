package id.payung.systemtest.browser;

import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Api;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Person;
import id.payung.systemtest.Rig;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A small town that every page has something to show of: Kota Malang with three offices, people in every state, a
/// roster with rejected rows, published figures, one of them doubtful, and a target.
record Town(Rig rig, Office transport, Office social, Office health, Credential region) {

    static final String MALANG = "35.73";

    private static final Duration SOON = Duration.ofSeconds(30);

    private static @Nullable Town shared;

    static synchronized Town shared() {
        if (shared == null) {
            shared = build(Rig.shared());
        }
        return shared;
    }

    Credential admin() {
        return new Credential("admin", "admin", rig.adminSecret());
    }

    /// A clerk of an office.
    static Credential clerk(Office office) {
        return new Credential("clerk of " + office.name(), office.clientId(), office.clientSecret());
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static Town build(Rig rig) {
        Api admin = rig.enrolment(rig.adminToken());
        publish(rig.coverage(rig.adminToken()));
        Town town = new Town(
                rig,
                Office.open(rig, MALANG, "Dinas Perhubungan Kota Malang"),
                Office.open(rig, MALANG, "Dinas Sosial Kota Malang"),
                Office.open(rig, MALANG, "Dinas Kesehatan Kota Malang"),
                regional(admin));
        admin.put(
                "/api/v1/regions/" + MALANG + "/overlap-policies",
                Map.of("from", today().minusDays(90).toString(), "rule", "HOLD"));
        Crowd crowd = new Crowd(new Random(3573));
        town.protect(town.transport, crowd.people(24), 24);
        List<Person> people = crowd.people(30);
        town.protect(town.social, people, 12);
        town.send(
                town.social,
                Crowd.csv(
                        crowd.people(2),
                        List.of("123,Terlalu Pendek,01-02-1990,L,", "9999010101900001,Salah,01-01-1990,L,")),
                today().minusDays(3));
        return town;
    }

    private static Credential regional(Api admin) {
        JsonNode made = admin.insistOn("/api/v1/regions/" + MALANG + "/credentials", Map.of());
        return new Credential(
                "admin of Kota Malang",
                made.path("clientId").asString(),
                made.path("clientSecret").asString());
    }

    private static void publish(Api figures) {
        figures.insistOn(
                "/api/v1/figures", figure("36.73", "BASELINE", "D1", "Antara, 19 Mei 2021", "2021-05-19", 23_806));
        figures.insistOn(
                "/api/v1/figures", figure("36.73", "DENOMINATOR", "D1", "Antara, 19 Mei 2021", "2021-05-19", 292_668));
        figures.insistOn("/api/v1/figures", figure(MALANG, "BASELINE", "D1", "Angka uji", "2024-03-18", 131_000));
        figures.insistOn("/api/v1/figures", figure(MALANG, "DENOMINATOR", "D1", "Angka uji", "2024-03-18", 412_000));
        figures.insistOn("/api/v1/figures", figure(MALANG, "DENOMINATOR", "D6", "Angka uji", "2024-03-18", 400));
        // Covers more people than there are.
        figures.insistOn(
                "/api/v1/figures", figure(MALANG, "BASELINE", "D1", "Angka uji yang salah", "2025-03-18", 1_310_000));
        figures.insistOn(
                "/api/v1/targets",
                Map.of(
                        "region",
                        MALANG,
                        "year",
                        2030,
                        "definition",
                        "D1",
                        "document",
                        "RPJMD",
                        "percent",
                        51.71,
                        "source",
                        "Angka uji"));
    }

    private static Map<String, Object> figure(
            String region, String kind, String definition, String source, String date, long value) {
        return Map.of(
                "region",
                region,
                "kind",
                kind,
                "definition",
                definition,
                "segment",
                "ALL",
                "source",
                source,
                "referenceDate",
                date,
                "value",
                value,
                "precision",
                1);
    }

    /// @param covered how many of them are registered, and but for two of them paid for
    private void protect(Office office, List<Person> people, int covered) {
        Api here = rig.enrolment(office.token());
        send(office, Crowd.csv(people), today().minusDays(60));
        List<UUID> ids = ids(office.workers(here, "")).subList(0, covered);
        office.change(here, "registrations", today().minusDays(50), ids, "");
        office.change(here, "activations", today().minusDays(40), ids.subList(0, covered - 2), "");
        office.change(here, "lapses", today().minusDays(5), ids.subList(0, 1), "ARREARS");
    }

    /// People of a roster of their own become protected today.
    void protectMore(int people) {
        send(transport, Crowd.csv(new Crowd(new Random(people)).people(people)), today());
        protect(transport);
    }

    /// Whoever is not registered becomes protected today.
    void protect(Office office) {
        Api here = rig.enrolment(office.token());
        List<UUID> ids = ids(office.workers(here, "LISTED"));
        office.change(here, "registrations", today(), ids, "");
        office.change(here, "activations", today(), ids, "");
    }

    private static List<UUID> ids(List<JsonNode> workers) {
        return workers.stream()
                .map(worker -> UUID.fromString(worker.path("id").asString()))
                .toList();
    }

    /// Returns when every row has its verdict.
    JsonNode send(Office office, String csv, LocalDate on) {
        Api here = rig.enrolment(office.token());
        String path = "/api/v1/imports/" + office.send(here, csv, on).path("id").asString();
        await().atMost(SOON)
                .until(() -> here.get(path).json().path("state").asString().equals("DONE"));
        return here.get(path).json();
    }
}

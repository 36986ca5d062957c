package id.payung.systemtest.attack;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import id.payung.systemtest.Answer;
import id.payung.systemtest.Api;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Overheard;
import id.payung.systemtest.Person;
import id.payung.systemtest.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An office of Semarang that has one of everything a service keeps, its neighbour in the same city, an office in
/// Surakarta, and those who govern them. Somebody is erased here, so that books are not to be held behind it.
///
/// @param governor credential of the city
/// @param things ids by what stands in a path, such as `alerts/id`, or by the variable alone
/// @param secrets texts that nobody but the office and those above it may be told
record City(
        Rig rig,
        Map<Who, String> tokens,
        Office office,
        Office neighbour,
        Credential governor,
        Map<String, String> things,
        List<String> secrets) {

    record Credential(String id, String secret) {}

    private static final String SEMARANG = "33.74";
    private static final String SURAKARTA = "33.72";
    /// What a page would run if it drew it as it is.
    static final String SCRIPT = "<xss onpointerenter='x'>\"&";

    private static final Duration SOON = Duration.ofSeconds(60);

    private static @Nullable City shared;

    static synchronized City shared() {
        if (shared == null) {
            shared = build(Rig.shared());
        }
        return shared;
    }

    URI service(char letter) {
        return switch (letter) {
            case 'E' -> rig.enrolment("").base();
            case 'C' -> rig.coverage("").base();
            case 'N' -> rig.notification("").base();
            default -> throw new IllegalArgumentException("No service " + letter);
        };
    }

    Hand hand(Who who) {
        return new Hand(tokens.getOrDefault(who, ""));
    }

    private static City build(Rig rig) {
        Api admin = rig.enrolment(rig.adminToken());
        admin.put(
                "/api/v1/regions/" + SEMARANG + "/overlap-policies",
                Map.of("from", today().minusDays(90).toString(), "rule", "HOLD"));
        Office office = Office.open(rig, SEMARANG, "Dinas Rahasia " + SCRIPT);
        Office neighbour = Office.open(rig, SEMARANG, "Dinas Tetangga Kota Semarang");
        Map<Who, String> tokens = new EnumMap<>(Who.class);
        tokens.put(Who.OWN, office.token());
        tokens.put(Who.NEIGHBOUR, neighbour.token());
        tokens.put(
                Who.FAR,
                Office.open(rig, SURAKARTA, "Dinas Jauh Kota Surakarta").token());
        Credential governor = regional(rig, SEMARANG);
        tokens.put(Who.REGION, token(rig, governor));
        tokens.put(Who.OTHER_REGION, token(rig, regional(rig, SURAKARTA)));
        tokens.put(Who.ADMIN, rig.adminToken());
        City city = new City(rig, tokens, office, neighbour, governor, new HashMap<>(), new ArrayList<>());
        city.furnish(new Crowd(new Random(33_74)).people(6));
        return city;
    }

    private static Credential regional(Rig rig, String code) {
        JsonNode made = rig.enrolment(rig.adminToken()).insistOn("/api/v1/regions/" + code + "/credentials", Map.of());
        return new Credential(
                made.path("clientId").asString(), made.path("clientSecret").asString());
    }

    private static String token(Rig rig, Credential credential) {
        return Api.token(rig.enrolment("").base(), credential.id(), credential.secret());
    }

    private void furnish(List<Person> people) {
        Api own = rig.enrolment(office.token());
        Api region = rig.enrolment(token(Who.REGION));
        things.put("opd", office.id().toString());
        things.put("region", SEMARANG);
        things.put("place", SEMARANG);
        things.put("province", "33");
        things.put("table", "cells");
        things.put("day", "2199-08-17");
        things.put("month", YearMonth.from(today()).toString());
        things.put("id", "00000000-0000-7000-8000-000000000000");
        things.put("client", issued(admin(), office.path("/credentials")));
        things.put("regional", issued(admin(), "/api/v1/regions/" + SEMARANG + "/credentials"));
        String bad = "123,Terlalu Pendek,01-02-1990,L,";
        things.put("imports/id", imported(office, Crowd.csv(people, List.of(bad))));
        List<String> workers = office.workers(own, "").stream()
                .map(worker -> worker.path("id").asString())
                .toList();
        things.put("worker", workers.getFirst());
        things.put("other", workers.getLast());
        things.put("pekerja/worker", workers.getLast());
        own.insistOn(office.path("/registrations"), on(10, Map.of("workers", workers.subList(0, 3))));
        imported(neighbour, Crowd.csv(people.subList(0, 1)));
        things.put("overlap", first(region, "/api/v1/overlaps", "overlaps"));
        own.insistOn(office.path("/workers/" + workers.getFirst() + "/kpj"), Map.of("number", "30330330331"));
        own.insistOn(
                office.path("/workers/" + workers.get(1) + "/appointments"),
                Map.of(
                        "employment",
                        "HONORER",
                        "from",
                        today().minusDays(300).toString(),
                        "skNumber",
                        "SK/RAHASIA/33"));
        ok(own.put(office.path("/wage-base"), Map.of("from", "2026-01", "amount", 2_500_000, "source", SCRIPT)));
        ok(own.put(office.path("/work-location"), Map.of("code", "LOKASIRAHASIA")));
        own.insistOn(office.path("/contributions/" + things.get("month")), Map.of());
        things.put("export", id(own.insistOn(office.path("/sipp-exports?month=" + things.get("month")), Map.of())));
        things.put(
                "reconciliations/id",
                id(own.insistOnUpload(
                        office.path("/reconciliations"),
                        "KPJ,NIK,NAMA_LENGKAP,TGL_LAHIR,STATUS\n30330330331,%s,%s,01-01-1990,AKTIF\n"
                                .formatted(
                                        people.getFirst().nik(),
                                        people.getFirst().name()))));
        ok(admin().put(
                        "/api/v1/holidays/" + today().withDayOfYear(2),
                        Map.of("name", "Hari " + SCRIPT, "source", SCRIPT)));
        notified();
        things.put("figures/id", id(rig.coverage(token(Who.REGION)).insistOn("/api/v1/figures", figure())));
        things.put("code", SEMARANG);
        Map.of(
                        "impor/id", "imports/id",
                        "rekonsiliasi/id", "reconciliations/id",
                        "tumpang-tindih/id", "overlap",
                        "kotak/id", "alerts/id",
                        "pengiriman/id", "deliveries/id",
                        "angka/id", "figures/id")
                .forEach((page, thing) -> things.put(page, thing(thing)));
        people.forEach(person -> secrets.addAll(List.of(person.name(), person.staffNumber(), person.nik())));
        secrets.addAll(List.of(
                office.mailbox(), "SK/RAHASIA/33", "LOKASIRAHASIA", "30330330331", "/rahasia", things.get("client")));
        secrets.addAll(workers);
        List.of("imports/id", "export", "reconciliations/id", "alerts/id", "webhooks/id", "deliveries/id", "overlap")
                .forEach(thing -> secrets.add(thing(thing)));
    }

    /// Its webhook, an alert, and a letter about that.
    private void notified() {
        Api inbox = rig.notification(office.token());
        await("the office is known")
                .atMost(SOON)
                .until(() -> inbox.get("/api/v1/standings/" + office.id()).status() == 200);
        String receiver = receiver();
        things.put("webhooks/id", id(inbox.insistOn("/api/v1/webhooks", Map.of("url", receiver))));
        things.put("webhook/id", id(inbox.insistOn("/api/v1/webhooks", Map.of("url", receiver + "/2"))));
        things.put("alerts/id", first(inbox, "/api/v1/alerts?state=OPEN", "alerts"));
        things.put("deliveries/id", first(inbox, "/api/v1/deliveries", "deliveries"));
        inbox.insistOn("/api/v1/alerts/" + things.get("alerts/id") + "/acknowledgement", Map.of("note", SCRIPT));
        inbox.insistOn("/api/v1/webhooks/" + things.get("webhooks/id") + "/tests", Map.of());
    }

    /// In the one network of this machine that the services may send to.
    private String receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Rig.WEBHOOK_HOST, 0), 0);
            server.createContext("/", exchange -> {
                Overheard.say(
                        "a message to a webhook",
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return "http://" + Rig.WEBHOOK_HOST + ":" + server.getAddress().getPort() + "/rahasia";
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private String imported(Office whose, String csv) {
        Api enrolment = rig.enrolment(whose.token());
        String id = id(whose.send(enrolment, csv, today().minusDays(20)));
        await().atMost(SOON)
                .until(() -> enrolment
                        .get("/api/v1/imports/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        return id;
    }

    private static String first(Api api, String path, String list) {
        Predicate<JsonNode> there = answer -> !answer.path(list).isEmpty();
        return await(path)
                .atMost(SOON)
                .until(() -> api.get(path).json(), there)
                .path(list)
                .get(0)
                .path("id")
                .asString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static String issued(Api admin, String path) {
        return admin.insistOn(path, Map.of()).path("clientId").asString();
    }

    private static Map<String, Object> figure() {
        return Map.of(
                "region",
                SEMARANG,
                "kind",
                "BASELINE",
                "definition",
                "D1",
                "source",
                "Angka " + SCRIPT,
                "referenceDate",
                "2024-03-18",
                "value",
                131_000);
    }

    private static Map<String, Object> on(int daysAgo, Map<String, Object> form) {
        Map<String, Object> dated = new HashMap<>(form);
        dated.put("on", today().minusDays(daysAgo).toString());
        return dated;
    }

    private static void ok(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.toString());
        }
    }

    private static String id(JsonNode made) {
        return made.path("id").asString();
    }

    private Api admin() {
        return rig.enrolment(rig.adminToken());
    }

    private String token(Who who) {
        return hand(who).token();
    }

    String thing(String name) {
        String thing = things.get(name);
        if (thing == null) {
            throw new AssertionError("The city has no " + name);
        }
        return thing;
    }
}

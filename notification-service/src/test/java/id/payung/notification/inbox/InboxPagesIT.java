package id.payung.notification.inbox;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import id.payung.notification.Running;
import id.payung.notification.SteeredClock;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Situation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the inbox, by an office, another office, its region, another region, and a stranger.
class InboxPagesIT {

    private static final Instant NOW = Instant.parse("2026-02-26T03:00:00Z");
    private static final SteeredClock CLOCK = new SteeredClock(NOW.toString());

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Running service;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID serang;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID malang;

    @BeforeAll
    static void start() {
        service = Running.still(
                CLOCK,
                "--payung.notification.watch.pause=100ms",
                "--payung.notification.live.pause=100ms",
                "--payung.notification.live.heartbeat=200ms");
        serang = anOffice("36.73", "Dinas <Serang>");
        malang = anOffice("35.73", "Dinas Malang");
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts() >= 2);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsToEachWhatIsItsOwn() {
        assertThat(page(Issuer.opd(serang), "/kotak"))
                .contains("Dinas &lt;Serang&gt;", "Belum terdaftar", "20 Februari 2026", "6 hari")
                .doesNotContain("Dinas Malang", "kebijakan");
        assertThat(page(Issuer.region("36"), "/kotak"))
                .contains("Dinas &lt;Serang&gt;", "/kotak/kebijakan")
                .doesNotContain("Dinas Malang");
        assertThat(page(Issuer.region("34"), "/kotak")).contains("Tidak ada peringatan");
        assertThat(page(Issuer.admin(), "/kotak?lang=en")).contains("Dinas Malang", "Not registered");
    }

    @Test
    void filtersAndSorts() {
        assertThat(page(Issuer.admin(), "/kotak?state=CLOSED&reason=&region=&sort=AGE"))
                .doesNotContain("Dinas Malang");
        assertThat(page(Issuer.admin(), "/kotak?state=&reason=UNREGISTERED&region=35&sort=OFFICE"))
                .contains("Dinas Malang")
                .doesNotContain("Dinas &lt;Serang&gt;");
        assertThat(page(Issuer.admin(), "/kotak?opd=" + malang))
                .contains("Dinas Malang")
                .doesNotContain("Dinas &lt;Serang&gt;");
        assertThat(visitor(Issuer.admin()).get("/kotak?region=x").statusCode()).isEqualTo(400);
        assertThat(visitor(Issuer.opd(serang)).get("/kotak?opd=" + malang).statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysOfAnAlertWhatToDoWhatItCostsAndWhatHappened() {
        assertThat(page(Issuer.opd(serang), "/kotak/" + alertOf(serang)))
                .contains("3 orang dalam daftar belum terdaftar", "Langkah berikutnya", "Bila dibiarkan")
                .contains("http://localhost:8081/konsol/opd/" + serang + "/pekerja?state=LISTED")
                .contains("belum diterbitkan di Payung", "Dibuka", "kepala@dinas.example")
                .contains("Surat otomatis dari Payung");
    }

    @ParameterizedTest
    @CsvSource({"own,200", "other,404", "region,200", "otherRegion,404", "nobody,302"})
    void showsAThreadToItsOwnOnly(String who, int status) {
        assertThat(as(who).get("/kotak/" + alertOf(serang)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kotak", "/kotak/pengiriman", "/kotak/kebijakan", "/kotak/webhook"})
    void asksAStrangerToSignIn(String path) {
        var answer = as("nobody").get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/oauth2/authorization/payung");
    }

    @Test
    void takesAnAnswerOfItsOwnOnlyAndKeepsWhatWasTyped() {
        UUID office = anOffice("36.74", "Dinas Tangsel");
        String thread = "/kotak/" + alertOf(office);
        Visitor own = visitor(Issuer.opd(office));
        String drawn = own.get(thread).body();

        var withoutReason = own.post(thread, thread, Map.of("what", "SNOOZE", "until", "2026-03-05", "note", " "));
        var wrongDay = own.post(thread, thread, Map.of("what", "SNOOZE", "until", "2026-01-05", "note", "menunggu SK"));
        var other = as("other");
        var stolen = other.post("/kotak/" + alertOf(malang), thread, Map.of("what", "ACKNOWLEDGE"));
        var forged = own.post(thread, Map.of("what", "ACKNOWLEDGE"));
        var done = own.postFrom(drawn, thread, Map.of("what", "SNOOZE", "until", "2026-03-05", "note", "menunggu SK"));

        assertThat(withoutReason.statusCode()).isEqualTo(400);
        assertThat(withoutReason.body()).contains("Isi until", "value=\"2026-03-05\"");
        assertThat(wrongDay.statusCode()).isEqualTo(422);
        assertThat(wrongDay.body()).contains("Pilih tanggal", "value=\"menunggu SK\"");
        assertThat(stolen.statusCode()).isEqualTo(404);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(location(done)).endsWith(thread);
        assertThat(own.get(thread).body())
                .contains("Ditunda", "5 Maret 2026", "menunggu SK", "Pengingat berhenti", "oleh somebody");
    }

    @Test
    void showsDeliveriesToTheirOwnAndTriesAgainWhatWasSetAside() {
        UUID office = anOffice("36.75", "Dinas Kiriman");
        alertOf(office);
        UUID letter = letterOf(office);
        service.jdbc()
                .sql("UPDATE letter SET state = 'SET_ASIDE' WHERE id = :id")
                .param("id", letter)
                .update();
        Visitor own = visitor(Issuer.opd(office));
        String again = "/kotak/pengiriman/" + letter;

        assertThat(own.get("/kotak/pengiriman?state=SET_ASIDE").body()).contains("kepala@dinas.example", again);
        assertThat(page(Issuer.opd(malang), "/kotak/pengiriman")).doesNotContain(again);
        assertThat(page(Issuer.region("35"), "/kotak/pengiriman")).doesNotContain(again);
        assertThat(as("other").post("/keluar", again, Map.of()).statusCode()).isEqualTo(404);
        assertThat(location(own.post("/kotak/pengiriman", again, Map.of()))).endsWith("/kotak/pengiriman");
        assertThat(own.get("/kotak/pengiriman?state=WAITING").body()).contains("Akan dicoba lagi");
    }

    @Test
    void tellsAnOpenPageWhatHappensAndAStrangerNothing() {
        UUID office = anOffice("36.76", "Dinas Langsung");
        alertOf(office);
        Visitor own = visitor(Issuer.opd(office));

        var stranger = as("nobody").listen("/kotak/langsung");
        var events = own.listen("/kotak/langsung");

        assertThat(stranger.statusCode()).isEqualTo(401);
        try (Stream<String> lines = events.body()) {
            var heard = lines.iterator();
            assertThat(heard.next()).startsWith("id:");
            own.post("/kotak/" + alertOf(office), "/kotak/" + alertOf(office), Map.of("what", "ACKNOWLEDGE"));
            assertThat(Stream.generate(heard::next)
                            .limit(200)
                            .filter(line -> line.startsWith("data:{\"alert\""))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("\"state\":\"ACKNOWLEDGED\""));
        }
    }

    @Test
    void isLightEnoughForAPhone() {
        HttpResponse<String> page = visitor(Issuer.admin()).get("/kotak");

        assertThat(page.body().length()).isLessThan(60_000);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox", "policy", "webhooks"})
    void hasEveryTextInBothLanguages(String name) throws IOException {
        assertThat(texts(name + "_en").keySet()).isEqualTo(texts(name).keySet());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var file = InboxPagesIT.class.getResourceAsStream("/pages/" + name + ".properties")) {
            texts.load(file);
        }
        return texts;
    }

    private static UUID anOffice(String region, String name) {
        Situation office = new Situation(service.jdbc(), NOW)
                .named(name)
                .opened(region, 2026, new Opd.Contact("HEAD", "kepala@dinas.example"))
                .received(160, 0);
        office.listed(3, "2026-02-20");
        return office.opd;
    }

    private static long alerts() {
        return service.jdbc()
                .sql("SELECT count(*) FROM alert")
                .query(Long.class)
                .single();
    }

    private static UUID alertOf(UUID office) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> service.jdbc()
                                .sql("SELECT id FROM alert WHERE opd_id = :opd")
                                .param("opd", office)
                                .query(UUID.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static UUID letterOf(UUID office) {
        return service.jdbc()
                .sql("SELECT id FROM letter WHERE opd_id = :opd LIMIT 1")
                .param("opd", office)
                .query(UUID.class)
                .single();
    }

    private static Visitor as(String who) {
        return switch (who) {
            case "own" -> visitor(Issuer.opd(serang));
            case "other" -> visitor(Issuer.opd(malang));
            case "region" -> visitor(Issuer.region("36"));
            case "otherRegion" -> visitor(Issuer.region("35"));
            default -> new Visitor(service.address("").toString());
        };
    }

    private static Visitor visitor(Consumer<JWTClaimsSet.Builder> who) {
        Visitor visitor = new Visitor(service.address("").toString());
        visitor.signIn(service.issuer, who);
        return visitor;
    }

    private static String page(Consumer<JWTClaimsSet.Builder> who, String path) {
        HttpResponse<String> page = visitor(who).get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}

package id.payung.notification.policy;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import id.payung.notification.Running;
import id.payung.notification.standing.Situation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody who governs a region says on a page what is alarming there.
class PolicyPagesIT {

    private static final Running SERVICE = Running.steered();
    private static final String NOW = "2026-02-26T03:00:00Z";
    private static final String POLICY = "/kotak/kebijakan";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID office;

    @BeforeAll
    static void anOfficeWithFourUnregistered() {
        Situation situation = new Situation(SERVICE.jdbc(), Instant.parse(NOW))
                .named("Dinas Kebijakan")
                .opened("17.71", 2026)
                .received(4, 0);
        situation.listed(4, "2026-02-20");
        office = situation.opd;
    }

    @BeforeEach
    void onAThursday() {
        Running.CLOCK.set(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "17.71,200",
        "17,200",
        "18,404",
        "ID,200",
    })
    void isShownToWhoGovernsThere(String place, int status) {
        assertThat(visitor(Issuer.region("17")).get(POLICY + "?place=" + place).statusCode())
                .isEqualTo(status);
    }

    @Test
    void isForOfficesNotAtAllAndOfAnOfficeForItsRegion() {
        assertThat(visitor(Issuer.opd(office)).get(POLICY).statusCode()).isEqualTo(403);
        assertThat(visitor(Issuer.region("17")).get(POLICY + "?place=" + office).body())
                .contains("Dinas Kebijakan");
        assertThat(visitor(Issuer.region("18")).get(POLICY + "?place=" + office).statusCode())
                .isEqualTo(404);
        assertThat(visitor(Issuer.region("17")).get(POLICY + "?place=ID").body())
                .contains("hanya untuk dibaca");
        assertThat(new Visitor(SERVICE.address("").toString()).get(POLICY).statusCode())
                .isEqualTo(302);
    }

    @Test
    void saysBeforehandWhatItDoesAndThenSetsIt() {
        Visitor region = visitor(Issuer.region("17"));
        Map<String, String> fields = new HashMap<>(Map.of(
                "place", "17.71",
                "own.UNREGISTERED", "on",
                "alarming.UNREGISTERED", "on",
                "days.UNREGISTERED", "0",
                "people.UNREGISTERED", "5",
                "percent.UNREGISTERED", "0",
                "rules", "preview"));

        var preview = region.post(POLICY, POLICY, fields);
        fields.put("rules", "set");
        var set = region.post(POLICY, POLICY, fields);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Bila ditetapkan hari ini, untuk 1 OPD", "name=\"people.UNREGISTERED\" value=\"5\"");
        assertThat(SERVICE.bean(Policies.class).history(Place.of("17.71"), 9)).hasSize(1);
        assertThat(location(set)).endsWith(POLICY + "?place=17.71");
        assertThat(region.get(POLICY + "?place=17.71").body())
                .contains(
                        "Kebijakan ditetapkan.", "name=\"people.UNREGISTERED\" value=\"5\"", "Mulai 26 Februari 2026");
    }

    @Test
    void showsWhatWasTypedBesideARefusal() {
        Visitor region = visitor(Issuer.region("17"));

        var refused = region.post(
                POLICY,
                POLICY,
                Map.of(
                        "place",
                        "17.71",
                        "own.rhythm",
                        "on",
                        "reminderDays",
                        "999",
                        "quietDays",
                        "7",
                        "reopenDays",
                        "30",
                        "rules",
                        "set"));
        var noNumber = region.post(
                POLICY, POLICY, Map.of("place", "17.71", "own.rhythm", "on", "reminderDays", "sering", "rules", "set"));
        var elsewhere = region.post(POLICY, POLICY, Map.of("place", "18", "rules", "set"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("reminderDays: 1 sampai 366", "value=\"999\"");
        assertThat(noNumber.body()).contains("tulis bilangan bulat", "value=\"sering\"");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    @Test
    void keepsHolidaysAndMailboxes() {
        Visitor region = visitor(Issuer.region("17"));

        region.post(
                POLICY,
                POLICY,
                Map.of("place", "17", "day", "2026-03-20", "name", "Nyepi Daerah", "source", "SK 1", "holiday", "add"));
        assertThat(region.get(POLICY + "?place=17").body()).contains("Nyepi Daerah", "20 Maret 2026");
        region.post(POLICY, POLICY, Map.of("place", "17", "day", "2026-03-20", "holiday", "remove"));
        assertThat(region.get(POLICY + "?place=17").body()).doesNotContain("Nyepi Daerah");

        region.post(
                POLICY, POLICY, Map.of("place", "17", "mail.SEKDA", "a@b.example\n c@d.example ", "contacts", "set"));
        assertThat(region.get(POLICY + "?place=17").body()).contains("a@b.example\nc@d.example");
        var wrong =
                region.post(POLICY, POLICY, Map.of("place", "17", "mail.SEKDA", "kein Postfach", "contacts", "set"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("kein Postfach");
    }

    private static Visitor visitor(Consumer<JWTClaimsSet.Builder> who) {
        Visitor visitor = new Visitor(SERVICE.address("").toString());
        visitor.signIn(SERVICE.issuer, who);
        return visitor;
    }
}

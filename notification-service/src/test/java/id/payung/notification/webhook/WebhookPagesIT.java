package id.payung.notification.webhook;

import static id.payung.issuer.Visitor.location;
import static id.payung.notification.Outside.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import id.payung.notification.Outside;
import id.payung.notification.Outside.Office;
import id.payung.notification.RudeHttp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody sets up a webhook on a page, tries it, and changes its mind.
class WebhookPagesIT {

    private static final String WEBHOOKS = "/kotak/webhook";

    @SuppressWarnings("NullAway.Init") // set before each test
    private Office office;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Visitor own;

    @BeforeEach
    void now() {
        Outside.comesBackToNow();
        office = Outside.office("36.73");
        own = visitor();
        own.signIn(SERVICE.issuer, Issuer.opd(office.opd()));
    }

    @Test
    void showsASecretOnceAndTheAnswerToATrial() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            var made = own.post(WEBHOOKS, WEBHOOKS, Map.of("url", receiver.address(), "events", "alert.opened"));
            String webhook = WEBHOOKS + "/" + webhook();

            var tried = own.post(WEBHOOKS, webhook, Map.of("what", "TEST"));
            var renewed = own.post(WEBHOOKS, webhook, Map.of("what", "RENEW"));
            receiver.behave(() -> RudeHttp.status("500 Oh"));
            var failed = own.post(WEBHOOKS, webhook, Map.of("what", "TEST"));

            assertThat(made.body()).contains("whsec_", receiver.address(), "alert.opened");
            assertThat(own.get(WEBHOOKS).body()).contains(receiver.address()).doesNotContain("whsec_");
            assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(tried.body()).contains("HTTP 204", "menerima pesan uji");
            assertThat(renewed.body()).contains("whsec_").doesNotContain(secret(made.body()));
            assertThat(failed.body()).contains("HTTP 500", "tidak diterima");
        }
    }

    @Test
    void isSwitchedOffAndOnAndRemoved() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            own.post(WEBHOOKS, WEBHOOKS, Map.of("url", receiver.address()));
            String webhook = WEBHOOKS + "/" + webhook();

            assertThat(location(own.post(WEBHOOKS, webhook, Map.of("what", "DISABLE"))))
                    .endsWith(WEBHOOKS);
            assertThat(own.get(WEBHOOKS).body()).contains("Dimatikan", "switched off by somebody");
            own.post(WEBHOOKS, webhook, Map.of("what", "ENABLE"));
            assertThat(own.get(WEBHOOKS).body()).contains("Berjalan");
            own.post(WEBHOOKS, webhook, Map.of("what", "REMOVE"));
            assertThat(own.get(WEBHOOKS).body()).contains("Belum ada webhook").doesNotContain(receiver.address());
        }
    }

    @Test
    void saysWhyAnAddressIsRefusedAndKeepsIt() {
        var refused = own.post(WEBHOOKS, WEBHOOKS, Map.of("url", "ftp://there.example/x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Alamat ditolak", "value=\"ftp://there.example/x\"");
    }

    @Test
    void belongsToItsOwnerOnly() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            own.post(WEBHOOKS, WEBHOOKS, Map.of("url", receiver.address()));
            String webhook = WEBHOOKS + "/" + webhook();
            Visitor other = visitor();
            other.signIn(SERVICE.issuer, Issuer.opd(UUID.randomUUID()));
            Visitor region = visitor();
            region.signIn(SERVICE.issuer, Issuer.region("36"));

            assertThat(own.get(webhook).statusCode()).isEqualTo(200);
            for (Visitor stranger : new Visitor[] {other, region}) {
                assertThat(stranger.get(webhook).statusCode()).isEqualTo(404);
                for (WebhookPages.Wish wish : WebhookPages.Wish.values()) {
                    assertThat(stranger.post(WEBHOOKS, webhook, Map.of("what", wish.name()))
                                    .statusCode())
                            .isEqualTo(404);
                }
                assertThat(stranger.get(WEBHOOKS).body()).doesNotContain(receiver.address());
            }
            assertThat(visitor().get(webhook).statusCode()).isEqualTo(302);
            assertThat(receiver.heard).isEmpty();
        }
    }

    @Test
    void isSetUpForARegionByWhoGovernsIt() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            Visitor region = visitor();
            region.signIn(SERVICE.issuer, Issuer.region("36"));

            var elsewhere = region.post(WEBHOOKS, WEBHOOKS, Map.of("url", receiver.address(), "place", "35.73"));
            var made = region.post(WEBHOOKS, WEBHOOKS, Map.of("url", receiver.address(), "place", "36.04"));

            assertThat(elsewhere.statusCode()).isEqualTo(404);
            assertThat(made.body()).contains("Wilayah Kabupaten Serang", "whsec_");
        }
    }

    private UUID webhook() {
        return SERVICE.jdbc()
                .sql("SELECT id FROM webhook WHERE opd_id = :opd")
                .param("opd", office.opd())
                .query(UUID.class)
                .single();
    }

    private static String secret(String page) {
        return page.replaceAll("(?s).*(whsec_[A-Za-z0-9+/=]+).*", "$1");
    }

    private static Visitor visitor() {
        return new Visitor(SERVICE.address("").toString());
    }
}

package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.payung.systemtest.Machine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the pictures of `docs/pictures` from the demonstration that `deploy/local/up --fresh` runs; not part of a
/// build:
///
/// `mvn verify -pl deploy/system-test -am -Dtest=None -Dit.test=Pictures -Dsurefire.failIfNoSpecifiedTests=false
/// -Dfailsafe.failIfNoSpecifiedTests=false`
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class Pictures {

    private static final int LARGEST = 150 * 1024;
    private static final String TOWN = "36.73";

    private final Path folder = Machine.root().resolve("docs/pictures");
    private final JsonNode running = running();
    private final Services services = new Services(url("enrolment"), url("coverage"), url("notification"));

    @Test
    void ofTheDashboard(Reception reception) throws IOException {
        Visitor anybody = reception.anybodyAt(services);
        take(anybody, services.coverage().resolve("/?tingkat=kabupaten"), "map");
        take(anybody, services.coverage().resolve("/wilayah/36"), "province");
        take(anybody, services.coverage().resolve("/wilayah/" + TOWN), "town");
        take(anybody, services.coverage().resolve("/periksa?contoh=serang-2021"), "checker");
        anybody.inTheDark();
        take(anybody, services.coverage().resolve("/wilayah/" + TOWN), "town-dark");
        anybody.inTheLight();
        anybody.onAPhone();
        take(anybody, services.coverage().resolve("/wilayah/" + TOWN), "town-phone");
    }

    @Test
    void ofTheConsole(Reception reception) throws IOException {
        Credential clerk = credential("Dinas Sosial");
        Visitor visitor = reception.anybodyAt(services).signIn(clerk);
        String office = visitor.page().url();
        take(visitor, URI.create(office), "console");
        take(visitor, URI.create(office + "/pekerja"), "roster");
        take(visitor, first(visitor, "/pekerja/"), "person");
        visitor.page().navigate(office + "/impor");
        take(visitor, first(visitor, "/impor/"), "import");
    }

    @Test
    void ofTheInbox(Reception reception) throws IOException {
        Visitor visitor = reception.anybodyAt(services).signIn(credential("Kota Serang"));
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kotak masuk"))
                .click();
        take(visitor, services.notification().resolve("/kotak"), "inbox");
    }

    private static URI first(Visitor visitor, String part) {
        Object address = visitor.page()
                .evaluate(
                        "part => [...document.querySelectorAll('tbody th a')].map(a => a.href).find(it =>"
                                + " it.includes(part))",
                        part);
        return URI.create(address.toString());
    }

    private void take(Visitor visitor, URI address, String name) throws IOException {
        Page page = visitor.page();
        page.navigate(address.toString());
        byte[] picture = page.screenshot();
        assertThat(picture.length).as(name).isLessThan(LARGEST);
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), picture);
    }

    private Credential credential(String who) {
        return running.path("signIns")
                .valueStream()
                .filter(signIn -> signIn.path("who").asString().equals(who))
                .map(signIn -> new Credential(
                        who,
                        signIn.path("clientId").asString(),
                        signIn.path("clientSecret").asString()))
                .findFirst()
                .orElseThrow();
    }

    private URI url(String service) {
        return URI.create(running.path("urls").path(service).asString());
    }

    private static JsonNode running() {
        Path home = Path.of(System.getenv()
                .getOrDefault("PAYUNG_HOME", Machine.root().resolve(".payung").toString()));
        return JsonMapper.shared().readTree(home.resolve("endpoints.json").toFile());
    }
}

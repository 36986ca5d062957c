package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.payung.systemtest.Machine;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    /// Nobody real; every second row has another mistake.
    private static final String ROSTER = """
        nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai
        3673011203850901,Contoh Satu,12-03-1985,L,P-901
        367301520790090,Contoh Dua,12-07-1990,P,P-902
        3673014506920903,Contoh Tiga,05-06-1992,P,P-903
        3673012108880904,Contoh Empat,22-08-1988,L,P-904
        3673010911790905,Contoh Lima,09-11-1979,L,P-905
        3673013102950906,Contoh Enam,31-02-1995,L,P-906
        """;

    private final Path folder = Machine.root().resolve("docs/pictures");
    private final JsonNode running = running();
    private final Services services = new Services(url("enrolment"), url("coverage"), url("notification"));

    @Test
    void ofTheDashboard(Reception reception) throws IOException {
        Visitor anybody = reception.anybodyAt(services);
        anybody.page()
                .navigate(services.coverage()
                        .resolve("/?definisi=D1&tingkat=kabupaten")
                        .toString());
        anybody.page().locator("svg.map").evaluate("map => map.scrollIntoView({ block: 'center' })");
        take(anybody, "map");
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
        take(visitor, firstPerson(visitor), "person");
        send(visitor.page(), office + "/impor");
        take(visitor, "import");
    }

    /// Only tried, so that nothing of it stays.
    private static void send(Page page, String imports) {
        page.navigate(imports);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("daftar.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
        page.getByRole(AriaRole.TABLE).waitFor();
    }

    @Test
    void ofTheInbox(Reception reception) throws IOException {
        Visitor visitor = reception.anybodyAt(services).signIn(credential("Kota Serang"));
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kotak masuk"))
                .click();
        take(visitor, services.notification().resolve("/kotak"), "inbox");
    }

    private static URI firstPerson(Visitor visitor) {
        return URI.create(visitor.page()
                .evaluate("() => document.querySelector('tbody th a').href")
                .toString());
    }

    private void take(Visitor visitor, URI address, String name) throws IOException {
        visitor.page().navigate(address.toString());
        take(visitor, name);
    }

    /// The page as it is, once it is live if it ever is.
    private void take(Visitor visitor, String name) throws IOException {
        Locator light = visitor.page().locator("[data-light]");
        if (light.count() > 0) {
            light.and(visitor.page().locator(".fresh")).waitFor();
        }
        byte[] picture = Palette.small(visitor.page().screenshot());
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

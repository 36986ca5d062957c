package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.systemtest.Office;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every page there is, found in the class files: who may come, what travels with it, and forms that no page made.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    /// Pages for everybody: they show no person.
    private static final Set<String> PUBLIC = Set.of(
            "C GET /",
            "C GET /data",
            "C GET /metode",
            "C GET /periksa",
            "C GET /wilayah/{code}",
            "C GET /wilayah/{code}/rencana",
            "E GET /keluar",
            "E GET /masuk",
            "E GET /sesi",
            "C GET /keluar",
            "C GET /sesi",
            "N GET /keluar",
            "N GET /sesi");

    /// Nothing rides on a session there: the checker knows none.
    private static final Set<String> FORMS_WITHOUT_SESSION = Set.of("C POST /periksa");

    private final City city = City.shared();
    private final Set<Route> routes = Route.all();

    @Test
    void noAddressOfTheApiIsLeftOutOfTheDocuments() {
        Set<String> told = Cases.ALL.stream().map(Case::operation).collect(Collectors.toSet());

        assertThat(routes.stream().filter(route -> !route.isPage()).map(Route::name))
                .hasSizeGreaterThan(100)
                .allSatisfy(route -> assertThat(told).contains(route));
    }

    @Test
    void aStrangerIsAskedToSignInBeforeEveryPageThatIsNotForEverybody() {
        Session stranger = new Session();
        Set<String> open = new TreeSet<>();
        for (Route page : pages("GET")) {
            HttpResponse<String> answer = stranger.get(address(page));
            if (answer.statusCode() / 100 == 2) {
                open.add(page.name());
            }
            assertThat(answer.body()).as(page.name()).doesNotContain(city.secrets());
            assertThat(answer.statusCode()).as(page.name()).isIn(200, 204, 302, 401);
        }

        assertThat(open).isEqualTo(new TreeSet<>(PUBLIC));
    }

    @Test
    void noPageShowsAnOfficeToAnother() {
        Session session = signedIn(city.neighbour());
        List<String> broken = new ArrayList<>();
        for (Route page : pages("GET")) {
            HttpResponse<String> answer = session.get(address(page));
            city.secrets().stream()
                    .filter(secret -> answer.body().contains(secret)
                            && !address(page).toString().contains(secret))
                    .forEach(secret -> broken.add(page.name() + " tells " + secret));
            boolean ofTheOffice = page.path().contains("{") && !PUBLIC.contains(page.name());
            if (answer.statusCode() >= 500 || (ofTheOffice && answer.statusCode() == 200)) {
                broken.add(page.name() + " answers " + answer.statusCode());
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void theOfficeItselfSeesThem() {
        Session session = signedIn(city.office());

        List<String> seen = pages("GET").stream()
                .filter(page -> session.get(address(page)).statusCode() == 200)
                .map(Route::name)
                .toList();

        assertThat(seen)
                .as("or the addresses of this test lead nowhere")
                .contains(
                        "E GET /konsol/opd/{opd}/pekerja/{worker}",
                        "E GET /konsol/opd/{opd}/impor/{id}",
                        "E GET /konsol/opd/{opd}/sipp/rekonsiliasi/{id}",
                        "E GET /konsol/opd/{opd}/iuran/{month}",
                        "N GET /kotak/{id}",
                        "N GET /kotak/webhook/{id}");
    }

    /// Names, sources and notes with a tag in them are on the pages of whoever may read them.
    @Test
    void whatWasTypedIsDrawnAndNotRun() {
        Session office = signedIn(city.office());
        Session region = signedIn(city.governor());
        List<HttpResponse<String>> drawn = pages("GET").stream()
                .flatMap(page -> Stream.of(office, region).map(session -> session.get(address(page))))
                .toList();

        assertThat(drawn)
                .allSatisfy(page -> assertThat(page.body())
                        .as(page.uri().toString())
                        .doesNotContain("<xss")
                        .doesNotContain("='x'"));
        assertThat(drawn.stream().filter(page -> page.body().contains("&lt;xss")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void aFormThatNoPageMadeIsRefused() {
        Session session = signedIn(city.office());
        List<String> broken = new ArrayList<>();
        for (Route form : pages("POST")) {
            int status = session.post(address(form), Map.of("_csrf", "made-up")).statusCode();
            if (FORMS_WITHOUT_SESSION.contains(form.name()) == (status == 403)) {
                broken.add(form.name() + " answers " + status);
            }
        }

        assertThat(pages("POST")).hasSizeGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        Session stranger = new Session();
        Stream<URI> addresses = Stream.concat(
                pages("GET").stream().map(this::address),
                Stream.of('E', 'C', 'N')
                        .flatMap(service -> Stream.of("/nowhere", "/api/v1/nowhere", "/x/y", "/actuator/health")
                                .map(path -> city.service(service).resolve(path))));

        assertThat(addresses).allSatisfy(address -> {
            HttpResponse<String> answer = stranger.get(address);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*");
        });
    }

    private Session signedIn(Office office) {
        return signedIn(new City.Credential(office.clientId(), office.clientSecret()));
    }

    private Session signedIn(City.Credential credential) {
        Session session = Session.of(city.service('E'), credential.id(), credential.secret());
        session.visit(city.service('N').resolve("/kotak"));
        session.visit(city.service('C').resolve("/angka"));
        return session;
    }

    private List<Route> pages(String method) {
        return routes.stream()
                .filter(Route::isPage)
                .filter(route -> route.method().equals(method))
                .sorted(java.util.Comparator.comparing(Route::name))
                .toList();
    }

    private URI address(Route page) {
        return new Case(page.service(), page.method(), page.path(), Who.Rule.OFFICE, false, "", "").address(city);
    }
}

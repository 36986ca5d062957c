package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public pages, in regions of Sulawesi and Papua Selatan that no other test uses. So many are active in one of
/// them that their number is nowhere the smallest, which is what is withheld beside a small one.
class PagesIT {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final Instant MORNING = Instant.parse("2026-01-05T03:00:00Z");

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void theMapHasEveryProvinceAsALinkWithANameAndTheSameAsATable() throws Exception {
        figures("73.71", 400_000, 100_000);

        String provinces = page("/?definisi=D1");
        String regencies = page("/?definisi=D1&tingkat=kabupaten");

        assertThat(provinces.split("<circle", -1)).hasSize(38 + 1);
        assertThat(regencies.split("<circle", -1)).hasSize(514 + 1);
        assertThat(regencies)
                .contains("aria-label=\"Kota Makassar: 25\u00a0%\"")
                .contains("href=\"/wilayah/73.71?definisi=D1\"")
                .containsPattern("class=\"cover-3\"[^>]*><title>Kota Makassar")
                .contains("BPS 2025");
        assertThat(provinces).contains("aria-label=\"Papua Pegunungan: belum ada data\"");
    }

    @Test
    void aPercentageHasItsDefinitionSourcesAndDatesBesideIt() throws Exception {
        figures("73.72", 50_000, 10_000);

        String page = page("/wilayah/73.72?definisi=D1");

        assertThat(page)
                .contains("20\u00a0%")
                .contains("peserta aktif semua segmen")
                .contains("penduduk bekerja (BPS Sakernas)")
                .contains("50.000")
                .contains("BPS 2025, ")
                .contains("31 Agustus 2025")
                .contains("10.000 dilaporkan BPJS (BPJS 2025, 31 Desember 2025)")
                .contains("semua segmen")
                .contains("data-live=\"/api/v1/coverage/73.72/live\"");
        assertThat(page("/wilayah/73.72?definisi=D1&lang=en"))
                .contains("active participants of all segments")
                .contains("10,000 reported by BPJS");
    }

    @Test
    void aRegionOnADayInThePastDoesNotMove() throws Exception {
        String page = page("/wilayah/73.72?at=2026-01-31&knownAt=2026-02-01");

        assertThat(page).doesNotContain("data-live").contains("31 Januari 2026").contains("value=\"2026-02-01\"");
    }

    @Test
    void statesStandApartAndSmallNumbersAreWithheldWithTheReason() throws Exception {
        UUID opd = UUID.randomUUID();
        people("93.01", opd, "PU", "HONORER", 120, "ACTIVE");
        people("93.01", opd, "PU", "HONORER", 30, "REGISTERED");
        people("93.01", opd, "PU", "HONORER", 3, "LISTED");
        service.hasTakenAll();

        String page = page("/wilayah/93.01");

        assertThat(page)
                .containsPattern("data-number=\"live.all.active\">120<")
                .contains("Tidak ditampilkan: 1 sampai 4 orang")
                .contains("belum terdaftar")
                .doesNotContainPattern("data-number=\"live.all.unregistered\">3<");
    }

    @Test
    void theProvinceRanksWhatCanBeComparedAndSetsTheRestApart() throws Exception {
        figures("72.01", 1_000, 300);
        figures("72.02", 1_000, 400);

        String page = page("/wilayah/72?definisi=D1");

        assertThat(page.indexOf("40\u00a0%")).isPositive();
        assertThat(page)
                .containsSubsequence("<ol class=\"rank\">", "72.02", "72.01", "</ol>", "Tidak dapat dibandingkan")
                .contains("Belum ada basis D1.");
        assertThat(page("/wilayah/72.01?definisi=D1")).contains("2 dari 2 yang sebanding");
    }

    @Test
    void theTrendMarksWhereTheBaseWasExchangedAndWhereTheTargetLies() throws Exception {
        enter("71.71", "DENOMINATOR", 100_000, "BPS 2021", "2024-01-31");
        enter("71.71", "DENOMINATOR", 80_000, "BPS 2025", "2025-06-30");
        enter("71.71", "BASELINE", 20_000, "BPJS 2024", "2024-02-29");
        HttpResponse<String> target = service.post("/api/v1/targets", service.issuer.ofRegion("71"), """
                {"region":"71.71","year":2026,"definition":"D1","document":"RPJMD","percent":41.34,"source":"Bappeda"}""");
        assertThat(target.statusCode()).isEqualTo(201);

        String page = page("/wilayah/71.71?definisi=D1");

        assertThat(page)
                .contains("<polyline class=\"line\"")
                .contains("<line class=\"break\"")
                .contains("target 2026: 41,34\u00a0%")
                .contains("Garis merah putus-putus")
                .contains("Perlu paling sedikit tiga angka terlapor.");
    }

    @Test
    void theMethodHasAllDefinitionsAndAllChecks() throws Exception {
        assertThat(page("/metode"))
                .contains("id=\"D6\"")
                .contains("id=\"C18\"")
                .contains("bagian = jumlah")
                .doesNotContain("parts sum to the total");
        assertThat(page("/metode?lang=en")).contains("parts sum to the total");
    }

    @Test
    void nothingOnAPageIsInlineAndStylesAreKeptByTheirContent() throws Exception {
        String page = page("/");

        assertThat(page).doesNotContain("style=\"").doesNotContain("<style").doesNotContain("onclick");
        assertThat(page).containsPattern("href=\"/coverage/coverage-[0-9a-f]{32}\\.css\"");
        assertThat(page).doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"/wilayah/99.99,404", "/?definisi=D9,400", "/wilayah/73.71?at=9999-01-01,400", "/angka-lain,401"})
    void refusesWhatIsNotThere(String path, int status) throws Exception {
        assertThat(service.get(path, null).statusCode()).isEqualTo(status);
    }

    @Test
    void theCheckerAnswersInOneSentenceWithTheArithmeticAndLosesNothing() throws Exception {
        HttpResponse<String> answer = form(Map.of(
                "covered", "23.806",
                "base", "322.404",
                "baseName", "angkatan kerja",
                "percent", "8,13 %",
                "bases.employed", "292.668",
                "parts[0].label", "PU",
                "parts[0].people", "20.652",
                "parts[1].people", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("meragukan", "Angka-angka ini tidak dapat semuanya benar", "7,384 %", "8,134")
                .contains("value=\"322.404\"", "value=\"20.652\"")
                .doesNotContain("These numbers cannot");
    }

    @Test
    void theCheckerSaysBesideTheFieldWhatCannotBeRead() throws Exception {
        HttpResponse<String> answer = form(Map.of("covered", "banyak sekali", "base", "100"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "value=\"banyak sekali\"",
                        "aria-invalid=\"true\"",
                        "bukan satu jumlah orang",
                        "href=\"#covered\"")
                .doesNotContain("id=\"jawaban\"");
    }

    @Test
    void theCheckerReadsAPastedRelease() throws Exception {
        HttpResponse<String> answer = form(Map.of(
                "text",
                "Serang, 3 Juni 2025. Sebanyak 28 ribu pekerja terlindungi dari 256 ribu pekerja rentan atau"
                        + " 11 persen, belum tercover 228.000 orang."));

        assertThat(answer.body()).contains("konsisten", "28 ribu");
    }

    @ParameterizedTest
    @CsvSource({
        "serang-2021,meragukan,292.668",
        "serang-2025,meragukan,pekerja rentan",
        "malang-2024,meragukan,82.500",
        "kabupaten-serang-2025,meragukan,21.234",
        "tangerang-2022,meragukan,PPPK adalah ASN"
    })
    void fillsInAndAnswersThePublishedCases(String name, String verdict, String said) throws Exception {
        assertThat(page("/periksa?contoh=" + name)).contains(verdict, said, "aria-current=\"true\"");
    }

    @Test
    void thePlannerShowsBothWaysOfPayingAndTheTrap() throws Exception {
        String page = page("/wilayah/73.71/rencana?people=1000&months=9&from=2026-04");

        assertThat(page).contains("Dibayar APBD", "Dibayar sendiri oleh peserta", "name=\"people\"", "value=\"1000\"");
        assertThat(page("/wilayah/73.71/rencana?people=seribu&months=99"))
                .contains("bukan bilangan", "value=\"seribu\"", "1 … 36")
                .doesNotContain("Dibayar APBD");
    }

    @Test
    void theTablesAreLinkedWithWhatTheirColumnsMean() throws Exception {
        assertThat(page("/data?wilayah=73.71"))
                .contains("href=\"/api/v1/open-data/73.71/trend.csv\"", "href=\"/api/v1/open-data/73.71/figures.json\"")
                .contains("perlindungan berakhir", "If-None-Match");
    }

    /// A template that names a text nobody wrote shows its key between question marks.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?tingkat=kabupaten",
                "/wilayah/73",
                "/wilayah/73.72",
                "/wilayah/73.72/rencana?budget=5000000",
                "/periksa?contoh=serang-2021",
                "/data",
                "/metode"
            })
    void everyPageIsThereInBothLanguages(String path) throws Exception {
        String indonesian = page(path);
        String english = page(path + (path.contains("?") ? "&" : "?") + "lang=en");

        assertThat(indonesian).contains("<html lang=\"id\"").doesNotContain("??");
        assertThat(english).contains("<html lang=\"en\"").doesNotContain("??");
    }

    private HttpResponse<String> form(Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.send(service.request("/periksa", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private void figures(String region, long base, long covered) throws Exception {
        enter(region, "DENOMINATOR", base, "BPS 2025", "2025-08-31");
        enter(region, "BASELINE", covered, "BPJS 2025", "2025-12-31");
    }

    private void enter(String region, String kind, long people, String source, String date) throws Exception {
        HttpResponse<String> answer = service.post(
                "/api/v1/figures", service.issuer.ofAdmin(), """
                {"region":"%s","kind":"%s","definition":"D1","value":%d,"source":"%s","referenceDate":"%s"}""".formatted(region, kind, people, source, date));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(service.tree(answer).path("state").asString())
                .as(answer.body())
                .isEqualTo("PASSED");
    }

    private void people(String region, UUID opd, String segment, String category, int number, String state) {
        for (int one = 0; one < number; one++) {
            Person person = new Person(service.events, region, opd, segment, category);
            service.events.send(person.becomes("LISTED", JANUARY, MORNING));
            if (!state.equals("LISTED")) {
                service.events.send(person.becomes("REGISTERED", JANUARY, MORNING));
            }
            if (state.equals("ACTIVE")) {
                service.events.send(person.becomes("ACTIVE", JANUARY, MORNING));
            }
        }
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = service.get(path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return answer.body();
    }
}

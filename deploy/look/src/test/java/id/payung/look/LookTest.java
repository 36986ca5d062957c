package id.payung.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final Links LINKS = new Links(
            URI.create("http://localhost:8082"),
            URI.create("http://localhost:8081"),
            URI.create("http://localhost:8083"));
    private static final Look BAHASA = new Look(Language.ID, LINKS, "/", null);
    private static final Look ENGLISH = new Look(Language.EN, LINKS, "/", null);

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(BAHASA.number(23_806)).isEqualTo("23.806");
        assertThat(ENGLISH.number(23_806)).isEqualTo("23,806");
        assertThat(BAHASA.percent(new BigDecimal("8.135"))).isEqualTo("8,14\u00a0%");
        assertThat(ENGLISH.percent(new BigDecimal("8.134"))).isEqualTo("8.13\u00a0%");
        assertThat(BAHASA.rupiah(16_800)).isEqualTo("Rp16.800");
    }

    @Test
    void callsRegionsByTheirNames() {
        assertThat(BAHASA.region("36.73")).isEqualTo("Kota Serang");
        assertThat(BAHASA.region("94")).isEqualTo(ENGLISH.region("94")).isEqualTo("Papua Tengah");
        assertThat(BAHASA.region("ID")).isEqualTo("Indonesia");
        assertThat(BAHASA.region("99.99")).isEqualTo("99.99");
        assertThat(BAHASA.region(null)).isEqualTo("–");
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        assertThat(BAHASA.day(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agustus 2026");
        assertThat(ENGLISH.day(LocalDate.of(2026, 8, 17))).isEqualTo("17 August 2026");
        assertThat(BAHASA.month(YearMonth.of(2026, 12))).isEqualTo("Desember 2026");
        assertThat(BAHASA.moment(OffsetDateTime.parse("2026-11-30T20:05:00Z")))
                .startsWith("1 Des 2026")
                .endsWith("WIB")
                .isEqualTo(BAHASA.at(Instant.parse("2026-11-30T20:05:00Z")));
    }

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(BAHASA.number(null)).isEqualTo("–");
        assertThat(BAHASA.percent(null)).isEqualTo("–");
        assertThat(BAHASA.rupiah(null)).isEqualTo("–");
        assertThat(BAHASA.day(null)).isEqualTo("–");
    }

    @Test
    void takesTheHalfOfATextThatTheReaderUnderstands() {
        assertThat(BAHASA.words("Tidak ada / Not there")).isEqualTo("Tidak ada");
        assertThat(ENGLISH.words("Tidak ada / Not there")).isEqualTo("Not there");
        assertThat(BAHASA.words("Isi a / b. / Give a / b.")).isEqualTo("Isi a / b.");
        assertThat(ENGLISH.words("Isi a / b. / Give a / b.")).isEqualTo("Give a / b.");
        assertThat(ENGLISH.words("Dinas Kesehatan")).isEqualTo("Dinas Kesehatan");
        assertThat(ENGLISH.words(null)).isEqualTo("–");
    }

    @Test
    void refusesALinkThatIsNoWebAddress() {
        var script = URI.create("javascript:alert(1)");

        assertThatThrownBy(() -> new Links(script, script, script)).hasMessageContaining("payung.links.coverage");
    }

    @Test
    void hasEveryTextInBothLanguages() throws IOException {
        assertThat(texts("/look/look_en.properties").keySet())
                .isEqualTo(texts("/look/look.properties").keySet());
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (var file = LookTest.class.getResourceAsStream(name)) {
            texts.load(file);
        }
        return texts;
    }
}

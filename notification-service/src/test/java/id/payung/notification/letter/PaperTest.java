package id.payung.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.delivery.Letter;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {

    private static final UUID ALERT = UUID.fromString("019ab2c4-9999-7a11-8e4f-3b2a90c1d001");
    private static final Instant OPENED = Instant.parse("2026-02-26T03:00:00Z");

    @Test
    void saysHowManyWhoAndWhatToDoInBothLanguages() {
        List<String> fifty =
                IntStream.rangeClosed(1, 50).mapToObj(i -> "ORANG KE-" + i).toList();

        Letter letter = Paper.fill(about(Letter.Kind.OPENED, Reason.UNREGISTERED, 1_234, "Dinas Pendidikan", fifty));

        assertThat(letter.subject())
                .isEqualTo("[Payung] 1.234 orang belum terdaftar / people not registered: 1,234 - Dinas Pendidikan");
        assertThat(letter.text())
                .contains("1.234 orang dalam daftar Anda belum terdaftar di BPJS Ketenagakerjaan,"
                        + " yang terlama sejak 5 Januari 2026.")
                .contains("  1. ORANG KE-1\n")
                .contains(" 50. ORANG KE-50\n")
                .contains("dan 1.184 orang lagi.")
                .contains("Langkah berikutnya: Daftarkan mereka di SIPP Online")
                .contains("1,234, the longest since 5 January 2026.")
                .contains("Next step: Register them in SIPP Online")
                .contains(ALERT.toString());
        assertThat(letter.html())
                .contains("<li>ORANG KE-50</li>")
                .contains("<p>dan 1.184 orang lagi.</p>")
                .contains("<div lang=\"en\">");
    }

    @Test
    void letsNoNameBecomeMarkupOrAnotherLine() {
        String office = "Dinas <script>alert(1)</script>\r\nBcc: everybody@example.org";

        Letter letter = Paper.fill(about(
                Letter.Kind.OPENED, Reason.UNREGISTERED, 1, office, List.of("BUDI\n<b onclick=\"x\">& 'co'\u202e")));

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text()).doesNotContain("\nBcc:", "\u202e");
        assertThat(letter.html())
                .doesNotContain("<script", "<b ", "\u202e")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc: everybody@example.org")
                .contains("BUDI &lt;b onclick=&quot;x&quot;&gt;&amp; &#39;co&#39;");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasWordsForEveryReasonAndEveryKind(Reason reason) {
        for (Letter.Kind kind : Letter.Kind.values()) {
            Letter letter = Paper.fill(about(kind, reason, 3, "Dinas", List.of()));

            assertThat(letter.subject()).startsWith("[Payung] ").endsWith(" - Dinas");
            assertThat(letter.text() + letter.html()).doesNotContain("%s", "%d", "null", "<ol>");
        }
    }

    @Test
    void keepsTheSubjectShort() {
        assertThat(Paper.fill(about(Letter.Kind.OPENED, Reason.UNREGISTERED, 3, "D".repeat(200), List.of()))
                        .subject())
                .hasSize(180);
    }

    @Test
    void namesNobodyInALogLine() {
        assertThat(new Letter("subject", "SITI AMINAH", "SITI AMINAH").toString())
                .doesNotContain("SITI");
    }

    private static Subject about(Letter.Kind kind, Reason reason, int people, String office, List<String> names) {
        Region serang = new Region("36.73");
        Opd opd = new Opd(UUID.randomUUID(), serang, office, List.of(), 2026, OPENED);
        Matter matter =
                new Matter(ALERT, opd.id(), serang, reason, 1, OPENED, people, LocalDate.parse("2026-01-05"), OPENED);
        return new Subject(kind, matter, opd, names);
    }
}

package id.payung.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.look.Links;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alert.Told;
import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Tariffs.Price;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Due;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {

    private static final UUID ALERT = UUID.fromString("019ab2c4-9999-7a11-8e4f-3b2a90c1d001");
    private static final UUID OPD = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001");
    private static final Instant OPENED = Instant.parse("2026-02-26T03:00:00Z");
    private static final Signposts LINKS = new Signposts(new Links(
            URI.create("https://payung.example"),
            URI.create("https://payung.example"),
            URI.create("https://payung.example/")));
    private static final Escalation FIRST = new Escalation(14, Set.of(Role.DISNAKER, Role.SEKDA));
    private static final Escalation SECOND = new Escalation(14, Set.of(Role.REGION_HEAD));

    @Test
    void saysHowManyWhoWhatToDoWhatItCostsAndWhatHappensOtherwise() {
        List<String> fifty =
                IntStream.rangeClosed(1, 50).mapToObj(i -> "ORANG KE-" + i).toList();

        Letter letter = fill(new Situation(Letter.Kind.OPENED, Reason.UNREGISTERED, 1_234, "Dinas Pendidikan", fifty));

        assertThat(letter.subject())
                .isEqualTo("[Payung] 1.234 orang belum terdaftar / people not registered: 1,234 - Dinas Pendidikan");
        assertThat(letter.text()).isEqualTo("""
                        Dinas Pendidikan

                        1.234 orang dalam daftar belum terdaftar di BPJS Ketenagakerjaan, yang
                        terlama sejak 5 Januari 2026.

                        Langkah berikutnya:
                        Daftarkan mereka di SIPP Online, lalu catat pendaftarannya di Payung.
                        https://payung.example/konsol/opd/%s/pekerja?state=LISTED

                        Biayanya:
                        Iuran 1.200 orang: Rp20.160.000 sebulan. Dasar hukum: PP 44/2015; PP
                        50/2025.
                        Iuran 7 orang: 0,54 %% dari upah sebulan masing-masing. Dasar hukum: PP
                        44/2015; PP 50/2025.
                        Iuran 34 orang: belum diketahui, karena tarifnya belum diterbitkan di
                        Payung.

                        Bila dibiarkan:
                        Sebelum iuran pertama dibayar mereka tidak terlindungi bila celaka dalam
                        pekerjaan atau meninggal.
                        Bila belum selesai pada 12 Maret 2026, peringatan ini diteruskan kepada
                        Sekretaris Daerah dan Dinas Tenaga Kerja.

                        Siapa saja:
                        %sdan 1.184 orang lagi; daftar lengkapnya:
                        https://payung.example/kotak/%s

                        ------------------------------------------------------------------------

                        People on the roster who are not registered with BPJS Ketenagakerjaan:
                        1,234, the longest since 5 January 2026.

                        Next step:
                        Register them in SIPP Online and record the registration in Payung.
                        https://payung.example/konsol/opd/%s/pekerja?state=LISTED

                        What it costs:
                        Contributions of 1,200 people: Rp20,160,000 a month. Legal basis: PP
                        44/2015; PP 50/2025.
                        Contributions of 7 people: 0.54 %% of the monthly wage of each. Legal
                        basis: PP 44/2015; PP 50/2025.
                        Contributions of 34 people: unknown, because their tariff is not
                        published in Payung.

                        If nothing is done:
                        Until the first contribution is paid they are not protected against work
                        accidents and death.
                        If it is not settled by 12 March 2026, this alert is passed on to the
                        Regional Secretary and the Labour Office.

                        ------------------------------------------------------------------------
                        Surat otomatis dari Payung; tidak memuat NIK. / Automatic letter from
                        Payung; it contains no NIK.
                        Peringatan ini di Payung / This alert in Payung:
                        https://payung.example/kotak/%s
                        """.formatted(
                        OPD,
                        IntStream.rangeClosed(1, 50)
                                .mapToObj("%3d. ORANG KE-%<d\n"::formatted)
                                .reduce("", String::concat),
                        ALERT,
                        OPD,
                        ALERT));
        assertThat(letter.html())
                .contains("<html lang=\"id\">", "<li>ORANG KE-50</li>", "<div lang=\"en\">")
                .contains("<a href=\"https://payung.example/konsol/opd/" + OPD + "/pekerja?state=LISTED\"");
    }

    @Test
    void loadsNothingAndStaysWithinPlainReaders() {
        Letter letter = fill(new Situation(Letter.Kind.OPENED, Reason.UNREGISTERED, 3, "Dinas", List.of("SITI")));

        assertThat(letter.html()).doesNotContain("<img", "<link", "<script", "<style", "src=", "url(", "class=");
        assertThat(letter.text().lines().filter(line -> !line.startsWith("https://")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
    }

    @Test
    void letsNoNameBecomeMarkupOrAnotherLine() {
        String office = "Dinas <script>alert(1)</script>\r\nBcc: everybody@example.org";

        Letter letter = fill(new Situation(
                Letter.Kind.OPENED,
                Reason.UNREGISTERED,
                1,
                office,
                List.of("BUDI\n<b onclick=\"x\">& 'co'\u202e {people} $1 %s")));

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text())
                .doesNotContain("\nBcc:", "\u202e")
                .contains("  1. BUDI <b onclick=\"x\">& 'co' {people} $1 %s\n");
        assertThat(letter.html())
                .doesNotContain("<script", "<b ", "\u202e")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc: everybody@example.org")
                .contains("BUDI &lt;b onclick=&quot;x&quot;&gt;&amp; &#39;co&#39; {people} $1 %s");
    }

    @Test
    void tellsSuperiorsHowManyAndNotWho() {
        Letter letter = fill(new Situation(Letter.Kind.ESCALATED, Reason.UNPAID_OR_LAPSED, 40, "Dinas", List.of())
                .told(1, "2026-03-12"));

        assertThat(letter.subject()).startsWith("[Payung] Eskalasi: 40 orang belum dibayar");
        assertThat(flat(letter))
                .contains("diteruskan kepada Sekretaris Daerah dan Dinas Tenaga Kerja karena Dinas belum"
                        + " menyelesaikannya sejak 26 Februari 2026.")
                .contains("Tagihan November 2026: Rp837.000 untuk 155 orang, jatuh tempo 15 Desember 2026")
                .contains("Perlindungan yang pertama berakhir pada 16 Desember 2026.")
                .contains("Bila belum selesai pada 26 Maret 2026, peringatan ini diteruskan kepada Kepala Daerah.");
    }

    @Test
    void tellsTheOfficeThatItWasEscalated() {
        Letter letter = fill(
                new Situation(Letter.Kind.REMINDED, Reason.UNREGISTERED, 40, "Dinas", List.of()).told(2, "2026-03-26"));

        assertThat(letter.subject()).startsWith("[Payung] Pengingat: ");
        assertThat(flat(letter))
                .contains("sudah diteruskan ke atasan pada 26 Maret 2026")
                .doesNotContain("Bila belum selesai pada");
    }

    @Test
    void putsEnglishFirstWhereItIsPreferred() {
        Letter letter =
                fill(new Situation(Letter.Kind.REMINDED, Reason.NOT_BUDGETED, 0, "Dinas", List.of()).in(Language.EN));

        assertThat(letter.subject())
                .isEqualTo("[Payung] Reminder: Contributions not budgeted / Iuran belum dianggarkan - Dinas");
        assertThat(letter.html()).contains("<html lang=\"en\">", "<div lang=\"id\">");
        assertThat(flat(letter)).contains("Rp20,160,000 a month, Rp241,920,000 a year.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasWordsForEveryReasonAndEveryKind(Reason reason) {
        for (Letter.Kind kind : Letter.Kind.values()) {
            Letter letter = fill(new Situation(kind, reason, 3, "Dinas", List.of()));

            assertThat(letter.subject()).startsWith("[Payung] ").endsWith(" - Dinas");
            assertThat(letter.text() + letter.html()).doesNotContain("%s", "%d", "null", "<ol", "{", "}");
        }
    }

    @Test
    void keepsTheSubjectShort() {
        assertThat(fill(new Situation(Letter.Kind.OPENED, Reason.UNREGISTERED, 3, "D".repeat(200), List.of()))
                        .subject())
                .hasSize(180);
    }

    @Test
    void namesNobodyInALogLine() {
        assertThat(new Letter("subject", "SITI AMINAH", "SITI AMINAH").toString())
                .doesNotContain("SITI");
    }

    private static String flat(Letter letter) {
        return letter.text().replace('\n', ' ');
    }

    private static Letter fill(Situation situation) {
        return Paper.fill(situation.facts(), LINKS);
    }

    /// What the letter is about, with everything that can be known of it.
    private record Situation(
            Letter.Kind kind,
            Reason reason,
            int count,
            String office,
            List<String> people,
            Language language,
            int steps,
            @Nullable LocalDate stepOn) {

        Situation(Letter.Kind kind, Reason reason, int count, String office, List<String> people) {
            this(kind, reason, count, office, people, Language.ID, 0, null);
        }

        Situation told(int number, String on) {
            return new Situation(kind, reason, count, office, people, language, number, LocalDate.parse(on));
        }

        Situation in(Language other) {
            return new Situation(kind, reason, count, office, people, other, steps, stepOn);
        }

        Facts facts() {
            Region serang = new Region("36.73");
            Opd opd = new Opd(OPD, serang, office, List.of(), Set.of(2026), OPENED);
            LocalDate since = LocalDate.parse("2026-01-05");
            Matter matter =
                    new Matter(ALERT, OPD, serang, reason, 1, OPENED, count, since, new Told(OPENED, steps, stepOn));
            boolean unpaid = reason == Reason.UNPAID_OR_LAPSED;
            LocalDate last = matter.lastStepOn();
            return new Facts(
                    kind,
                    matter,
                    opd,
                    language,
                    people,
                    Optional.of(new Price(
                            20_160_000,
                            1_200,
                            7,
                            new TreeSet<>(List.of(new BigDecimal("0.0054"))),
                            34,
                            new TreeSet<>(List.of("PP 50/2025", "PP 44/2015")))),
                    unpaid
                            ? Optional.of(new Bill(
                                    OPD, YearMonth.parse("2026-11"), 155, 837_000, LocalDate.parse("2026-12-15"), null))
                            : Optional.empty(),
                    steps == 0 ? Optional.empty() : Optional.of(steps == 1 ? FIRST : SECOND),
                    steps == 2
                            ? Optional.empty()
                            : Optional.of(new Due(steps == 0 ? FIRST : SECOND, last.plusDays(14))),
                    unpaid ? Optional.of(LocalDate.parse("2026-12-16")) : Optional.empty());
        }
    }
}

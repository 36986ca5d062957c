package id.payung.enrolment.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.TestDatabase;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows that are there from the beginning, as tables of cases; the law stands behind each.
class TariffsIT {

    private static TestDatabase database;
    private static Tariffs tariffs;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        tariffs = new Rules(database.jdbc()).read();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static long month(Segment segment, Funding funding, Sector sector, long income, String month) {
        return tariffs.charge(Payable.compulsory(segment, funding, sector, income), YearMonth.parse(month))
                .amount();
    }

    /// PP 44/2015 Annex I and art. 18: JKK by risk class and JKM 0.30 %, each rounded half up.
    @ParameterizedTest
    @CsvSource({
        "I, 1000000, 5400",
        "I, 2551852, 13780",
        "II, 1000000, 8400",
        "III, 1000000, 11900",
        "IV, 1000000, 15700",
        "V, 1000000, 20400",
        "I, 0, 0",
        "I, 100, 0",
        "I, 209, 2",
    })
    void chargesAWageEarnerByRiskClassAndWage(RiskClass riskClass, long wage, long expected) {
        var payable = new Payable(
                Segment.PU, Funding.APBD, Sector.ALL, riskClass, Set.of(Programme.JKK, Programme.JKM), wage);

        assertThat(tariffs.charge(payable, YearMonth.of(2026, 11)).amount()).isEqualTo(expected);
    }

    /// Figures in print: Sulawesi Selatan 2022, Muna Barat 2022, Kota Serang 2025, Malang 2024, Tangerang 2022.
    @ParameterizedTest
    @CsvSource({
        "PU, 1000000, 2022-11, 4156, 1, 22442400",
        "PU, 2551852, 2022-11, 3080, 12, 509308800",
        "BPU, 0, 2025-06, 228000, 1, 3830400000",
        "BPU, 0, 2025-06, 228000, 12, 45964800000",
        "BPU, 0, 2024-03, 26400, 12, 5322240000",
        "BPU, 0, 2022-12, 50000, 12, 10080000000",
        "BPU, 0, 2022-12, 75000, 12, 15120000000",
    })
    void comesToTheTotalsThatWerePublished(
            Segment segment, long income, String month, long people, long months, long expected) {
        assertThat(month(segment, Funding.APBD, Sector.ALL, income, month) * people * months)
                .isEqualTo(expected);
    }

    /// PP 44/2015 Annex II: 33 bands by lower bound; between the printed bands the lower one goes on.
    @ParameterizedTest
    @CsvSource({
        "0, 1000000, 16800",
        "1099000, 1000000, 16800",
        "1099999, 1000000, 16800",
        "1100000, 1200000, 18800",
        "1299999, 1200000, 18800",
        "2499999, 2400000, 30800",
        "2699999, 2600000, 32800",
        "2700000, 2950000, 36300",
        "3199999, 2950000, 36300",
        "6199999, 5950000, 66300",
        "6200000, 6450000, 71300",
        "8199999, 7950000, 86300",
        "8200000, 8700000, 93800",
        "20199999, 19700000, 203800",
        "20200000, 20700000, 213800",
        "900000000, 20700000, 213800",
    })
    void chargesWhoEarnsNoWageByTheBandOfTheIncome(long income, long base, long expected) {
        var charge = tariffs.charge(
                Payable.compulsory(Segment.BPU, Funding.APBD, Sector.ALL, income), YearMonth.of(2026, 11));

        assertThat(charge.base()).isEqualTo(base);
        assertThat(charge.amount()).isEqualTo(expected);
    }

    /// PP 50/2025: half of JKK and JKM, transport January 2026 to March 2027, others April to December 2026, never
    /// from APBN or APBD money.
    @ParameterizedTest
    @CsvSource({
        "MANDIRI, ALL, 2026-03, 16800",
        "MANDIRI, ALL, 2026-04, 8400",
        "MANDIRI, ALL, 2026-12, 8400",
        "MANDIRI, ALL, 2027-01, 16800",
        "MANDIRI, TRANSPORT, 2025-12, 16800",
        "MANDIRI, TRANSPORT, 2026-01, 8400",
        "MANDIRI, TRANSPORT, 2027-03, 8400",
        "MANDIRI, TRANSPORT, 2027-04, 16800",
        "CSR, ALL, 2026-11, 8400",
        "APBD, ALL, 2026-11, 16800",
        "APBD, TRANSPORT, 2026-11, 16800",
        "APBN, ALL, 2026-11, 16800",
        "DBHCHT, ALL, 2026-11, 16800",
    })
    void takesTheDiscountOffByFundingSectorAndMonth(Funding funding, Sector sector, String month, long expected) {
        assertThat(month(Segment.BPU, funding, sector, 0, month)).isEqualTo(expected);
    }

    /// PP 46/2015 and PP 45/2015: JHT 3.7 % + 2 %, JP 2 % + 1 % of a wage up to the cap; BPU JHT 2 % of the base.
    @ParameterizedTest
    @CsvSource({
        "PU, JHT, 3000000, 171000",
        "PU, JP, 3000000, 90000",
        "PU, JP, 10547400, 316422",
        "PU, JP, 20000000, 316422",
        "BPU, JHT, 0, 20000",
        "BPU, JP, 0, 0",
    })
    void chargesTheProgrammesThatMayBeAdded(Segment segment, Programme programme, long income, long expected) {
        var payable =
                new Payable(segment, Funding.APBD, Sector.ALL, RiskClass.I, Set.of(Programme.JKK, programme), income);

        assertThat(tariffs.charge(payable, YearMonth.of(2026, 11)).of(programme))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PU, DUE_DAY, 2026-11, 15",
        "PU, DUE_MONTHS_AFTER, 2026-11, 1",
        "BPU, DUE_MONTHS_AFTER, 2026-11, 0",
        "PU, GRACE_MONTHS, 2026-11, 3",
        "BPU, GRACE_MONTHS, 2026-11, 3",
        "BPU, AGE_AT_ENTRY_BELOW, 2026-11, 65",
        "BPU, AGE_AT_ENTRY_FROM, 2026-11, 17",
        "PU, JKP_AGE_AT_ENTRY_BELOW, 2026-11, 54",
        "BPU, JKM_FULL_AFTER_MONTHS, 2024-12, 0",
        "BPU, JKM_FULL_AFTER_MONTHS, 2025-01, 3",
        "BPU, JKM_BENEFIT_AT_FIRST, 2026-11, 10000000",
        "BPU, JKM_BENEFIT, 2026-11, 42000000",
    })
    void knowsTheOtherNumbersOfTheLaw(Segment segment, Term term, String month, int expected) {
        assertThat(tariffs.term(term, segment, YearMonth.parse(month))).isEqualTo(expected);
    }

    @Test
    void marksWhatWasNotComparedWithASource() {
        assertThat(tariffs.rules())
                .allSatisfy(rule -> assertThat(rule.legalBasis()).isNotBlank())
                .filteredOn(rule -> rule.kind() == Rule.Kind.TIER && rule.floorOrZero() > 0)
                .hasSize(32)
                .allSatisfy(rule -> assertThat(rule.verifiedAgainst()).startsWith("mem:"));
    }

    @Test
    void publishesStretchesThatFollowEachOtherWithoutGapOrOverlap() {
        var all = new StandardTariffs(tariffs).all();

        assertThat(all).hasSize(5 * (1 + 3 + 5));
        for (int i = 1; i < all.size(); i++) {
            var before = all.get(i - 1).until();
            assertThat(all.get(i).from()).isEqualTo(before == null ? LocalDate.of(2015, 7, 1) : before.plusDays(1));
        }
        assertThat(all)
                .contains(new PublishedTariff(
                        Segment.PU,
                        Funding.APBD,
                        Sector.ALL,
                        null,
                        new BigDecimal("0.0054"),
                        LocalDate.of(2015, 7, 1),
                        null,
                        "PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023; PP 44/2015 ps. 18"))
                .anySatisfy(half -> {
                    assertThat(List.of(half.segment(), half.funding(), half.sector()))
                            .containsExactly(Segment.BPU, Funding.MANDIRI, Sector.ALL);
                    assertThat(half.amount()).isEqualTo(8400);
                    assertThat(half.from()).isEqualTo("2026-04-01");
                    assertThat(half.until()).isEqualTo("2026-12-31");
                    assertThat(half.legalBasis()).contains("PP 50/2025");
                });
    }
}

package id.payung.coverage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.planner.Question.Goal;
import id.payung.coverage.tariff.Tariff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawUpPlanTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 12, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private static final List<Tariff> TARIFFS = List.of(
            tariff("BPU", "APBD", "ALL", 16_800, null, LONG_AGO, null, "PP 44/2015 lampiran II"),
            tariff("BPU", "MANDIRI", "ALL", 16_800, null, LONG_AGO, null, "PP 44/2015 lampiran II"),
            tariff("BPU", "MANDIRI", "ALL", 8_400, null, APRIL, DECEMBER, "PP 50/2025"),
            tariff(
                    "BPU",
                    "MANDIRI",
                    "TRANSPORT",
                    8_400,
                    null,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2027, 3, 31),
                    "PP 50/2025 transportasi"),
            tariff("PU", "APBD", "ALL", null, "0.0054", LONG_AGO, null, "PP 44/2015 kelompok I"));

    @Test
    void showsTheTrapOfTheDiscountThatIsNotForApbd() {
        Plan plan = draw(question(1_000L, null, null, "2026-04", 9));

        assertThat(plan.apbd().total()).isEqualByComparingTo("151200000");
        assertThat(plan.ownMoney().total()).isEqualByComparingTo("75600000");
        assertThat(plan.difference()).isEqualByComparingTo("75600000");
        assertThat(plan.trap()).contains("Rp75.600.000").contains("PP 50/2025").contains("Rp75,600,000");
        assertThat(plan.ownMoney().table()).hasSize(9).allSatisfy(month -> {
            assertThat(month.tariff()).isEqualByComparingTo("8400");
            assertThat(month.legalBasis()).isEqualTo("PP 50/2025");
        });
        assertThat(plan.apbd().table())
                .allSatisfy(month -> assertThat(month.legalBasis()).isEqualTo("PP 44/2015 lampiran II"));
    }

    @Test
    void changesTheTariffInTheMonthInWhichItChanges() {
        Plan plan = draw(question(10L, null, null, "2026-12", 2));

        assertThat(plan.ownMoney().table().get(0).cost()).isEqualByComparingTo("84000");
        assertThat(plan.ownMoney().table().get(1).cost()).isEqualByComparingTo("168000");
        assertThat(plan.ownMoney().table().get(1).month()).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void takesTheTariffOfTheSectorWhereItHasOne() {
        Question transport = new Question(10L, null, null, "2027-01", 1, "BPU", "TRANSPORT", null, null);

        Plan plan = draw(transport);

        assertThat(plan.ownMoney().perPerson()).isEqualByComparingTo("8400");
        assertThat(plan.apbd().perPerson()).isEqualByComparingTo("16800");
    }

    /// Kabupaten Tangerang, 2022: 50,000 people are Rp10.08 bn a year, 75,000 are Rp15.12 bn.
    @Test
    void costsWhatTheBudgetOfTheRegencySaid() {
        assertThat(draw(question(50_000L, null, null, "2023-01", 12)).apbd().total())
                .isEqualByComparingTo("10080000000");
        assertThat(draw(question(75_000L, null, null, "2023-01", 12)).apbd().total())
                .isEqualByComparingTo("15120000000");
        assertThat(draw(question(228_000L, null, null, "2025-07", 12)).apbd().total())
                .isEqualByComparingTo("45964800000");
    }

    @Test
    void saysHowManyPeopleABudgetPaysFor() {
        Plan plan = draw(question(26_400L, null, new BigDecimal("5000000000"), "2027-01", 12));

        assertThat(plan.apbd().affordable()).isEqualTo(24_801);
        assertThat(plan.apbd().left()).isEqualByComparingTo("-322240000");
        assertThat(plan.apbd().sentence()).contains("24.801 orang").contains("Kurang Rp322.240.000");
        Plan alone = draw(question(null, null, new BigDecimal("201600"), "2027-01", 12));
        assertThat(alone.apbd().affordable()).isEqualTo(1);
        assertThat(alone.apbd().total()).isNull();
    }

    /// Kota Malang, 2024: 40 % of 82,500 are 33,000, that is 6,600 more and Rp1.33 bn a year.
    @Test
    void saysWhatItCostsToReachATarget() {
        Goal goal = new Goal(82_500L, 26_400L, BigDecimal.valueOf(40));

        Plan plan = draw(question(null, goal, null, "2027-01", 12));

        assertThat(plan.people()).isEqualTo(6_600);
        assertThat(plan.apbd().total()).isEqualByComparingTo("1330560000");
        assertThat(draw(question(null, new Goal(100L, 60L, BigDecimal.valueOf(40)), null, "2027-01", 12))
                        .people())
                .isZero();
    }

    @Test
    void saysClearlyWhenNoTariffIsKnown() {
        Plan none = new DrawUpPlan(question(10L, null, null, "2027-01", 2), List.of(), YearMonth.of(2027, 1)).plan();
        Plan before = draw(question(10L, null, null, "2019-11", 2));

        assertThat(none.apbd().complete()).isFalse();
        assertThat(none.apbd().total()).isNull();
        assertThat(none.apbd().sentence()).contains("Tidak ada tarif").contains("2027-01, 2027-02");
        assertThat(none.difference()).isNull();
        assertThat(before.apbd().complete()).isFalse();
        assertThat(before.apbd().table().get(1).tariff()).isEqualByComparingTo("16800");
    }

    /// Muna Barat, 2022: 0.54 % of about Rp2,551,852 is Rp13,780; 3,080 honorer are Rp509,308,800 a year.
    @Test
    void needsTheWageWhereTheTariffIsARate() {
        Question honorer = new Question(3_080L, null, null, "2022-01", 12, "PU", null, null, new BigDecimal("2551852"));
        Question unknown = new Question(3_080L, null, null, "2022-01", 12, "PU", null, null, null);

        assertThat(draw(honorer).apbd().perPerson()).isEqualByComparingTo("165360");
        assertThat(draw(honorer).apbd().total()).isEqualByComparingTo("509308800");
        assertThat(draw(unknown).apbd().complete()).isFalse();
        assertThat(draw(unknown).apbd().table().getFirst().legalBasis()).contains("wage");
    }

    private static Plan draw(Question question) {
        assertThat(question.complaints()).isEmpty();
        return new DrawUpPlan(question, TARIFFS, YearMonth.of(2026, 12)).plan();
    }

    private static Question question(
            @Nullable Long people, @Nullable Goal goal, @Nullable BigDecimal budget, String from, int months) {
        return new Question(people, goal, budget, from, months, null, null, null, null);
    }

    private static Tariff tariff(
            String segment,
            String funding,
            String sector,
            @Nullable Integer amount,
            @Nullable String rate,
            LocalDate from,
            @Nullable LocalDate until,
            String legalBasis) {
        return new Tariff(
                UUID.randomUUID(),
                1,
                segment,
                funding,
                sector,
                List.of("JKK", "JKM"),
                amount == null ? null : BigDecimal.valueOf(amount),
                rate == null ? null : new BigDecimal(rate),
                from,
                until,
                legalBasis);
    }
}

package id.payung.notification.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.intake.Position;
import id.payung.notification.Tables;
import id.payung.notification.cost.Tariffs.Group;
import id.payung.notification.cost.Tariffs.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CostIT {

    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-21");
    private static final List<String> LEAST = List.of("JKK", "JKM");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Tariffs tariffs = new Tariffs(jdbc);
    private final Bills bills = new Bills(jdbc);

    @Test
    void knowsWhatPeopleCostByWhoPaysAndSaysOfWhomItDoesNot() {
        tariffs.take(List.of(
                fixed("BPU", "APBD", "ALL", LEAST, 16_800, "2026-01-01", null),
                fixed("BPU", "MANDIRI", "ALL", LEAST, 8_400, "2026-04-01", "2026-12-31"),
                fixed("BPU", "APBD", "ALL", List.of("JKK", "JKM", "JHT"), 36_800, "2026-01-01", null),
                fixed("BPU", "APBD", "TRANSPORT", LEAST, 1, "2026-01-01", null)));

        Price price = tariffs.price(
                List.of(new Group("BPU", "APBD", 100), new Group("BPU", "MANDIRI", 10), new Group("PU", "APBD", 7)),
                NOVEMBER);

        assertThat(price)
                .isEqualTo(new Price(
                        100 * 16_800 + 10 * 8_400, 110, 0, new TreeSet<>(), 7, new TreeSet<>(List.of("PP 44/2015"))));
        assertThat(tariffs.price(List.of(new Group("BPU", "MANDIRI", 10)), LocalDate.parse("2027-01-01")))
                .isEqualTo(new Price(0, 0, 0, new TreeSet<>(), 10, new TreeSet<>()));
    }

    @Test
    void doesNotGuessTheWageOfWhichATariffIsAShare() {
        tariffs.take(List.of(new Tariff(
                UUID.randomUUID(),
                1,
                "PU",
                "APBD",
                "ALL",
                LEAST,
                null,
                new BigDecimal("0.0054"),
                NOVEMBER,
                null,
                "PP")));

        Price price = tariffs.price(List.of(new Group("PU", "APBD", 3)), NOVEMBER);

        assertThat(price.byWage()).isEqualTo(3);
        assertThat(price.rates()).containsExactly(new BigDecimal("0.0054"));
        assertThat(price.monthly()).isZero();
    }

    @Test
    void keepsTheHighestVersionOfATariffInAnyOrder() {
        Tariff old = fixed("BPU", "APBD", "ALL", LEAST, 16_000, "2026-01-01", null);
        Tariff mended =
                new Tariff(old.id(), 2, "BPU", "APBD", "ALL", LEAST, 16_800L, null, old.from(), null, old.legalBasis());

        tariffs.take(List.of(mended, old));
        tariffs.take(List.of(old));

        assertThat(tariffs.price(List.of(new Group("BPU", "APBD", 1)), NOVEMBER).monthly())
                .isEqualTo(16_800);
    }

    @Test
    void keepsTheLastWordOnAMonthAndShowsTheLatestMonth() {
        UUID opd = UUID.randomUUID();
        Bill october = bill(opd, "2026-10", null);
        Bill paid = bill(opd, "2026-11", LocalDate.parse("2026-12-10"));
        List<Bills.Sent> sent = List.of(
                new Bills.Sent(october, new Position(1, 5, 1)),
                new Bills.Sent(bill(opd, "2026-11", null), new Position(1, 6, 1)),
                new Bills.Sent(paid, new Position(1, 6, 2)));

        bills.take(sent);
        bills.take(sent.reversed());
        bills.take(Collections.nCopies(3, sent.get(1)));

        assertThat(bills.latest(List.of(opd))).containsOnlyKeys(opd).containsEntry(opd, paid);
    }

    @Test
    void forgetsABillThatWasTakenBackUntilTheMonthIsFixedAnew() {
        UUID opd = UUID.randomUUID();
        YearMonth november = YearMonth.parse("2026-11");
        Bill october = bill(opd, "2026-10", LocalDate.parse("2026-11-10"));
        List<Bills.Sent> takenBack = List.of(
                new Bills.Sent(october, new Position(1, 5, 1)),
                new Bills.Sent(bill(opd, "2026-11", null), new Position(1, 6, 1)),
                new Bills.Sent(opd, november, null, new Position(1, 6, 2)));

        bills.take(takenBack);
        bills.take(takenBack.subList(1, 2));
        assertThat(bills.latest(List.of(opd))).containsEntry(opd, october);

        Bill anew = bill(opd, "2026-11", null);
        bills.take(List.of(new Bills.Sent(anew, new Position(1, 7, 1))));
        assertThat(bills.latest(List.of(opd))).containsEntry(opd, anew);
    }

    private static Bill bill(UUID opd, String month, @Nullable LocalDate paidOn) {
        return new Bill(opd, YearMonth.parse(month), 155, 837_000, LocalDate.parse("2026-12-15"), paidOn);
    }

    private static Tariff fixed(
            String segment,
            String funding,
            String sector,
            List<String> programmes,
            long amount,
            String from,
            @Nullable String until) {
        return new Tariff(
                UUID.randomUUID(),
                1,
                segment,
                funding,
                sector,
                programmes,
                amount,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "PP 44/2015");
    }
}

package id.payung.coverage.number;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.number.Printed.Unit;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "23.806; 23806; 23806; 23806",
                "23,806; 23806; 23806; 23806",
                "23806; 23806; 23806; 23806",
                "21.234.000; 21234000; 21234000; 21234000",
                "28 ribu; 28000; 27500; 28499",
                "28 ribu orang; 28000; 27500; 28499",
                "256 ribu pekerja; 256000; 255500; 256499",
                "461 thousand; 461000; 460500; 461499",
                "28 ribuan; 28000; 27500; 28499",
                "1,2 juta; 1200000; 1150000; 1249999",
                "1.2 juta; 1200000; 1150000; 1249999",
                "1,234 juta; 1234000; 1233500; 1234499",
                "lebih dari 50.000; 50000; 50000; 1000000000000000",
                "28 ribu lebih; 28000; 28000; 1000000000000000",
                "hampir 50.000; 50000; 0; 50000",
                "sekitar 50.000; 50000; 45000; 54999",
                "kurang lebih 50.000; 50000; 45000; 54999",
                "sekitar 21 ribu; 21000; 20500; 21499",
                "0; 0; 0; 0"
            })
    void readsPeopleAsPrinted(String text, BigDecimal value, BigDecimal low, BigDecimal high) {
        Printed read = Printed.read(text, Unit.PEOPLE).orElseThrow();

        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.span().low().decimal(0)).isEqualByComparingTo(low);
        assertThat(read.span().high().decimal(0)).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8,13 %; 8.13; 8.125; 8.135",
                "8.13; 8.13; 8.125; 8.135",
                "8.130; 8.130; 8.1295; 8.1305",
                "50,87 persen; 50.87; 50.865; 50.875",
                "11%; 11; 10.5; 11.5",
                "32 percent; 32; 31.5; 32.5",
                "0; 0; 0; 0.5"
            })
    void readsPercentages(String text, BigDecimal value, BigDecimal low, BigDecimal high) {
        Printed read = Printed.read(text, Unit.PERCENT).orElseThrow();

        assertThat(read.value()).isEqualTo(value);
        assertThat(read.span().low().decimal(4)).isEqualByComparingTo(low);
        assertThat(read.span().high().decimal(4)).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Rp5,32 miliar; 5320000000",
                "Rp 16.800; 16800",
                "Rp. 16.800,-; 16800",
                "Rp45,96 M; 45960000000",
                "4.28 trillion; 4280000000000",
                "Rp443,5 juta; 443500000",
                "IDR 756 million; 756000000"
            })
    void readsMoney(String text, BigDecimal value) {
        assertThat(Printed.read(text, Unit.RUPIAH).orElseThrow().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "banyak",
                "28 ribu dari 256 ribu",
                "2 juta 300 ribu",
                "12,5",
                "1.23.456",
                "1.234,567.8",
                "1e9",
                "-5",
                "99999999999999999",
                "9 triliun triliun 9",
                "999999 triliun",
                "5;DROP TABLE figure"
            })
    void refusesWhatIsNotOneNumberOfPeople(String text) {
        assertThat(Printed.read(text, Unit.PEOPLE)).isEmpty();
    }

    @Test
    void refusesAPercentageWithTwoMarks() {
        assertThat(Printed.read("1.234,5 %", Unit.PERCENT)).isEmpty();
    }

    @Test
    void readsBackWhatItPrints() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long people = random.nextLong(1_000_000_000_000L);
            Printed printed = Printed.people(people, 1);
            String text = Words.pair("{0}", "{0}", printed).indonesian();

            assertThat(Printed.read(text, Unit.PEOPLE).orElseThrow().value())
                    .as("seed %d, %s", seed, text)
                    .isEqualByComparingTo(BigDecimal.valueOf(people));
            assertThat(Printed.read(Words.pair("{0}", "{0}", printed).english(), Unit.PEOPLE)
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo(BigDecimal.valueOf(people));
        }
    }

    @Test
    void findsTheSlipsThatTurnOneNumberIntoAnother() {
        Printed swapped = Printed.people(32_806, 1);
        Printed thousandfold = Printed.people(21_234_000, 1);
        Printed mistyped = Printed.people(662_101, 1);

        assertThat(swapped.slips(Span.exactly(23_806)))
                .contains(new Printed.Meant(Printed.Slip.SWAPPED_DIGITS, BigDecimal.valueOf(23_806)));
        assertThat(thousandfold.slips(Span.exactly(21_234)))
                .containsExactly(new Printed.Meant(Printed.Slip.FACTOR_1000, BigDecimal.valueOf(21_234)));
        assertThat(mistyped.slips(Span.exactly(692_101)))
                .containsExactly(new Printed.Meant(Printed.Slip.ONE_DIGIT, BigDecimal.valueOf(692_101)));
        assertThat(Printed.people(29_086, 1).slips(Span.exactly(29_736))).isEmpty();
    }
}

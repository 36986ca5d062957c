package id.payung.enrolment.nik;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.region.Regions;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds of every NIK, tried on many; the seed is in the message of a failure.
class NikChainTest {

    private static final int TRIES = 20_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final NikCheck niks = new NikCheck(new Regions());

    private record Sample(String nik, LocalDate bornOn, Sex sex) {}

    @Test
    void acceptsEveryNikThatIsMadeByTheRulesInWhateverGuise() {
        for (int i = 0; i < TRIES; i++) {
            var sample = sample();

            assertThat(niks.check(disguised(sample.nik()), sample.bornOn(), sample.sex()))
                    .as("seed %d, try %d", seed, i)
                    .isInstanceOf(NikCheck.Verdict.Sound.class);
        }
    }

    @Test
    void refusesEveryNikOfWhichOneDigitOfTheBirthDateChanged() {
        for (int i = 0; i < TRIES; i++) {
            var sample = sample();
            int at = 6 + random.nextInt(6);
            int digit = (sample.nik().charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
            var other = sample.nik().substring(0, at) + digit + sample.nik().substring(at + 1);

            assertThat(niks.check(other, sample.bornOn(), sample.sex()))
                    .as("seed %d, try %d", seed, i)
                    .isInstanceOf(NikCheck.Verdict.Faulty.class);
        }
    }

    @Test
    void refusesTheOtherSexAndFindsSwappedDays() {
        for (int i = 0; i < TRIES; i++) {
            var sample = sample();
            var other = sample.sex() == Sex.L ? Sex.P : Sex.L;

            assertThat(niks.check(sample.nik(), sample.bornOn(), other))
                    .as("seed %d, try %d", seed, i)
                    .isEqualTo(new NikCheck.Verdict.Faulty(NikFault.OTHER_SEX));
            var date = sample.bornOn();
            if (date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue()) {
                var swapped = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
                assertThat(niks.check(sample.nik(), swapped, sample.sex()))
                        .as("seed %d, try %d", seed, i)
                        .isEqualTo(new NikCheck.Verdict.Faulty(NikFault.SWAPPED_DAY_AND_MONTH));
            }
        }
    }

    @Test
    void answersAnyTextAtAll() {
        for (int i = 0; i < TRIES; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(24);
            for (int c = 0; c < length; c++) {
                text.append(random.nextBoolean() ? (char) ('0' + random.nextInt(10)) : (char) random.nextInt(0x3000));
            }

            assertThat(niks.check(text.toString(), LocalDate.of(1990, 12, 31), Sex.L))
                    .as("seed %d, try %d", seed, i)
                    .isNotNull();
        }
    }

    private Sample sample() {
        var bornOn = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000));
        var sex = random.nextBoolean() ? Sex.L : Sex.P;
        int day = bornOn.getDayOfMonth() + (sex == Sex.P ? 40 : 0);
        return new Sample(
                "3673%02d%02d%02d%02d%04d"
                        .formatted(
                                1 + random.nextInt(20),
                                day,
                                bornOn.getMonthValue(),
                                bornOn.getYear() % 100,
                                1 + random.nextInt(9_999)),
                bornOn,
                sex);
    }

    private String disguised(String nik) {
        var disguised = new StringBuilder(random.nextBoolean() ? "'" : " ");
        for (int i = 0; i < nik.length(); i++) {
            char digit = nik.charAt(i);
            disguised.append(random.nextInt(4) == 0 ? (char) (digit + 0xfee0) : digit);
            disguised.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "\u200b";
                        case 1 -> "\u00a0";
                        case 2 -> ".";
                        case 3 -> "-";
                        default -> "";
                    });
        }
        return disguised.toString();
    }
}

package id.payung.enrolment.nik;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.region.Regions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikCheckTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 12, 31);

    private final NikCheck niks = new NikCheck(new Regions());

    @Test
    void acceptsAManWithTheBirthDateAsWritten() {
        var verdict = niks.check("3673013112900001", BIRTH, Sex.L);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NikCheck.Verdict.Sound.class,
                        sound -> assertThat(sound.nik().digits()).isEqualTo("3673013112900001"));
    }

    @Test
    void acceptsAWomanWithFortyAddedToTheDay() {
        assertThat(niks.check("3673017112900001", BIRTH, Sex.P)).isInstanceOf(NikCheck.Verdict.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 3673013112900001 ", "3673-0131-1290-0001", "3673.01.311290.0001", "3673 01 311290 0001"})
    void forgivesSeparators(String text) {
        assertThat(niks.check(text, BIRTH, Sex.L)).isInstanceOf(NikCheck.Verdict.Sound.class);
    }

    @Test
    void acceptsANikFirstIssuedInAnotherRegion() {
        assertThat(niks.check("9171013112900001", BIRTH, Sex.L)).isInstanceOf(NikCheck.Verdict.Sound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'',MISSING",
        "367301311290001,NOT_16_DIGITS",
        "36730131129000011,NOT_16_DIGITS",
        "367301311290000A,NOT_16_DIGITS",
        "٣٦٧٣٠١٣١١٢٩٠٠٠٠١,NOT_16_DIGITS",
        "3333333333333333,NOT_A_NUMBER_OF_A_PERSON",
        "1234567890123456,NOT_A_NUMBER_OF_A_PERSON",
        "3699013112900001,UNKNOWN_AREA",
        "0073013112900001,UNKNOWN_AREA",
        "3673013213900001,NO_SUCH_DATE",
        "3673013102900001,NO_SUCH_DATE",
        "3673010012900001,NO_SUCH_DATE",
        "3673017212900001,NO_SUCH_DATE",
        "3673013012900001,OTHER_BIRTH_DATE",
        "3673013112910001,OTHER_BIRTH_DATE",
        "3673017112900001,OTHER_SEX",
        "3673013112900000,NO_SERIAL",
    })
    void saysTheFirstThingThatIsWrong(String text, NikFault fault) {
        assertThat(niks.check(text, BIRTH, Sex.L)).isEqualTo(new NikCheck.Verdict.Faulty(fault));
    }

    @Test
    void knowsLeapDays() {
        assertThat(niks.check("3673012902960001", LocalDate.of(1996, 2, 29), Sex.L))
                .isInstanceOf(NikCheck.Verdict.Sound.class);
        assertThat(niks.check("3673012902970001", LocalDate.of(1997, 2, 28), Sex.L))
                .isEqualTo(new NikCheck.Verdict.Faulty(NikFault.NO_SUCH_DATE));
    }

    @Test
    void neverShowsTheNumberInText() {
        var verdict = niks.check("3673013112900001", BIRTH, Sex.L);

        assertThat(verdict.toString()).doesNotContain("3673").contains("0001");
    }
}

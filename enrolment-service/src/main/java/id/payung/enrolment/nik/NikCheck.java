package id.payung.enrolment.nik;

import id.payung.enrolment.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The chain of checks on a NIK; the first that fails is the answer.
///
/// A NIK that passes can exist; whether it does only Dukcapil knows. The area is where the number was first issued and
/// not where the person works, so another region than the OPD's is no fault.
@Component
public class NikCheck {

    private static final int DAY_OFFSET_OF_WOMEN = 40;

    private final Regions regions;

    public NikCheck(Regions regions) {
        this.regions = regions;
    }

    /// What the check found.
    public sealed interface Verdict {
        record Sound(Nik nik) implements Verdict {}

        record Faulty(NikFault fault) implements Verdict {}
    }

    /// @param text as it stands in the file; blanks, dots and dashes between the digits are forgiven
    /// @param bornOn the birth date beside it
    /// @param sex the sex beside it
    public Verdict check(String text, LocalDate bornOn, Sex sex) {
        var digits = strip(text);
        if (digits.isEmpty()) {
            return new Verdict.Faulty(NikFault.MISSING);
        }
        if (digits.length() != 16 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Verdict.Faulty(NikFault.NOT_16_DIGITS);
        }
        if (isFiller(digits)) {
            return new Verdict.Faulty(NikFault.NOT_A_NUMBER_OF_A_PERSON);
        }
        if (!regions.known(digits.substring(0, 2), digits.substring(2, 4))) {
            return new Verdict.Faulty(NikFault.UNKNOWN_AREA);
        }
        var fault = checkBirth(digits, bornOn, sex);
        if (fault != null) {
            return new Verdict.Faulty(fault);
        }
        if (digits.endsWith("0000")) {
            return new Verdict.Faulty(NikFault.NO_SERIAL);
        }
        return new Verdict.Sound(new Nik(digits));
    }

    private static @Nullable NikFault checkBirth(String digits, LocalDate bornOn, Sex sex) {
        int day = number(digits, 6);
        int month = number(digits, 8);
        int year = number(digits, 10);
        boolean woman = day > DAY_OFFSET_OF_WOMEN;
        int calendarDay = woman ? day - DAY_OFFSET_OF_WOMEN : day;
        boolean exists = isDate(1900 + year, month, calendarDay) || isDate(2000 + year, month, calendarDay);
        if (!exists) {
            return NikFault.NO_SUCH_DATE;
        }
        if (calendarDay != bornOn.getDayOfMonth()
                || month != bornOn.getMonthValue()
                || year != bornOn.getYear() % 100) {
            return NikFault.OTHER_BIRTH_DATE;
        }
        return woman == (sex == Sex.P) ? null : NikFault.OTHER_SEX;
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    private static String strip(String text) {
        var kept = new StringBuilder(16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '-' && c != '\u00a0' && !Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isFiller(String digits) {
        boolean same = true;
        boolean run = true;
        for (int i = 1; i < digits.length(); i++) {
            int step = (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10;
            same &= step == 0;
            run &= step == 1;
        }
        return same || run;
    }

    /// Whole years from birth to a day, as age limits count them.
    public static long age(LocalDate bornOn, LocalDate on) {
        return ChronoUnit.YEARS.between(bornOn, on);
    }
}

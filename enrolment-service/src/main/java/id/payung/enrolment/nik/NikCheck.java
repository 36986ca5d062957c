package id.payung.enrolment.nik;

import id.payung.enrolment.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The chain of checks on a NIK; the first that fails is the answer.
///
/// A NIK that passes can exist; whether it does only Dukcapil knows. The area is where the number was first issued
/// and not where the person works, so another region than the OPD's is no fault.
@Component
public class NikCheck {

    private static final int DAY_OFFSET_OF_WOMEN = 40;

    /// What Excel makes of sixteen digits, with the decimal sign of the office's language.
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]{1,2}");

    private final Regions regions;

    public NikCheck(Regions regions) {
        this.regions = regions;
    }

    /// What the check found.
    public sealed interface Verdict {
        record Sound(Nik nik) implements Verdict {}

        record Faulty(NikFault fault) implements Verdict {}
    }

    /// @param text as it stands in the file; blanks, dots and dashes between the digits are forgiven, and
    /// so is `="…"`, by which some programs keep a spreadsheet from counting with it; see [Clean]
    /// @param bornOn the birth date beside it
    /// @param sex the sex beside it
    public Verdict check(String text, LocalDate bornOn, Sex sex) {
        return verdict(text, digits -> checkBirth(digits, bornOn, sex));
    }

    /// Checks a NIK with nothing beside it.
    public Verdict check(String text) {
        return verdict(text, digits -> Birth.of(digits).exists() ? null : NikFault.NO_SUCH_DATE);
    }

    private Verdict verdict(String text, Function<String, @Nullable NikFault> birth) {
        var digits = strip(text);
        var fault = checkDigits(digits);
        if (fault == null) {
            fault = birth.apply(digits);
        }
        if (fault == null && digits.endsWith("0000")) {
            fault = NikFault.NO_SERIAL;
        }
        return fault == null ? new Verdict.Sound(new Nik(digits)) : new Verdict.Faulty(fault);
    }

    private @Nullable NikFault checkDigits(String digits) {
        if (digits.isEmpty()) {
            return NikFault.MISSING;
        }
        if (!Nik.isSixteenDigits(digits)) {
            return SCIENTIFIC.matcher(digits).matches() ? NikFault.SCIENTIFIC : NikFault.NOT_16_DIGITS;
        }
        if (isFiller(digits)) {
            return NikFault.NOT_A_NUMBER_OF_A_PERSON;
        }
        return regions.known(digits.substring(0, 2), digits.substring(2, 4)) ? null : NikFault.UNKNOWN_AREA;
    }

    private static @Nullable NikFault checkBirth(String digits, LocalDate bornOn, Sex sex) {
        var birth = Birth.of(digits);
        if (!birth.exists()) {
            return NikFault.NO_SUCH_DATE;
        }
        if (!birth.is(bornOn)) {
            boolean swapped = birth.day == bornOn.getMonthValue()
                    && birth.month == bornOn.getDayOfMonth()
                    && birth.year == bornOn.getYear() % 100;
            return swapped ? NikFault.SWAPPED_DAY_AND_MONTH : NikFault.OTHER_BIRTH_DATE;
        }
        return birth.woman == (sex == Sex.P) ? null : NikFault.OTHER_SEX;
    }

    /// What digits 7 to 12 say.
    ///
    /// @param year the last two digits of it
    private record Birth(int day, int month, int year, boolean woman) {

        static Birth of(String digits) {
            int day = number(digits, 6);
            boolean woman = day > DAY_OFFSET_OF_WOMEN;
            return new Birth(woman ? day - DAY_OFFSET_OF_WOMEN : day, number(digits, 8), number(digits, 10), woman);
        }

        boolean exists() {
            return isDate(1900 + year, month, day) || isDate(2000 + year, month, day);
        }

        boolean is(LocalDate date) {
            return day == date.getDayOfMonth() && month == date.getMonthValue() && year == date.getYear() % 100;
        }
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
        var clean = Clean.code(text);
        if (Nik.isSixteenDigits(clean) || SCIENTIFIC.matcher(clean).matches()) {
            return clean;
        }
        var kept = new StringBuilder(16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (".-=\"`".indexOf(c) < 0 && !Character.isWhitespace(c)) {
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

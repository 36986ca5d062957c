package id.payung.coverage.number;

import id.payung.coverage.number.Printed.Bound;
import id.payung.coverage.number.Printed.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a number with its words: "28 ribu", "lebih dari 50.000", "461 thousand", "1,2 juta", "Rp5,32 miliar".
///
/// Indonesian print has dots between thousands and a comma before decimals, English the other way round. One mark with
/// three digits behind it parts thousands (`21.234`, `21,234`), except a comma before a word of size (`1,234 juta`);
/// with any other number of digits behind it, and in a percentage always, it stands before decimals.
final class Reading {

    private static final int LONGEST = 60;

    private static final String DIGITS = "\\d{1,15}(?:[.,]\\d{1,15}){0,5}";
    private static final String SIZES =
            "ribuan|ribu|rb|jutaan|juta|jt|miliar|milyar|triliun|trilyun|thousand|million|billion" + "|trillion|bn|tn";

    /// The digits of a number and the word of size behind them, to look for in a text.
    static final String NUMBER = DIGITS + "(?: ?(?:" + SIZES + ")\\b)?";

    private static final Pattern WHOLE = Pattern.compile("(?<before>[\\p{L}±~ ]{0,30}?) ?(?:rp|idr)?\\.? ?(?<digits>"
            + DIGITS + ")[ -]?(?:(?<size>" + SIZES + "|m|t|k)\\b)?(?<after>[ \\p{L}%,.()/-]{0,40})");

    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("ribu", 3),
            Map.entry("ribuan", 3),
            Map.entry("rb", 3),
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("juta", 6),
            Map.entry("jutaan", 6),
            Map.entry("jt", 6),
            Map.entry("million", 6),
            Map.entry("miliar", 9),
            Map.entry("milyar", 9),
            Map.entry("m", 9),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("triliun", 12),
            Map.entry("trilyun", 12),
            Map.entry("t", 12),
            Map.entry("tn", 12),
            Map.entry("trillion", 12));

    private static final Pattern MORE =
            Pattern.compile("\\b(?:lebih|more than|over|di atas|above|at least|setidaknya|sedikitnya|minimal)\\b");
    private static final Pattern LESS =
            Pattern.compile("\\b(?:hampir|nearly|almost|kurang dari|less than|di bawah|under|at most|maksimal)\\b");
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:sekitar|sekira|kurang lebih|kira-kira|about|around|approximately|roughly|an)\\b|[±~]");

    private Reading() {}

    /// Empty when the text is not one number of that unit: two numbers, half a person, more than anybody counts.
    static Optional<Printed> of(String text, Unit unit) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher parts = WHOLE.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return of(
                text.strip(),
                parts.group("digits"),
                parts.group("size"),
                unit,
                parts.group("before") + " . " + parts.group("after"));
    }

    /// @param around the words before and behind
    static Optional<Printed> of(String text, String digits, @Nullable String size, Unit unit, String around) {
        BigDecimal plain = unit == Unit.PERCENT ? decimal(digits) : plain(digits, size != null);
        if (plain == null) {
            return Optional.empty();
        }
        int zeros = size == null ? 0 : ZEROS.getOrDefault(size, 0);
        BigDecimal value = plain.scaleByPowerOfTen(zeros);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(zeros - Math.max(0, plain.scale()));
        if (unit != Unit.PERCENT) {
            if (value.stripTrailingZeros().scale() > 0) {
                return Optional.empty();
            }
            value = value.setScale(0);
            step = step.max(BigDecimal.ONE).setScale(0);
        }
        if (ABOUT.matcher(around).find()) {
            step = step.max(roundness(value));
        }
        return value.compareTo(Printed.MOST) > 0
                ? Optional.empty()
                : Optional.of(new Printed(text, value, step, bound(around), unit));
    }

    private static Bound bound(String around) {
        if (around.contains("kurang lebih")) {
            return Bound.NONE;
        }
        return MORE.matcher(around).find()
                ? Bound.MORE_THAN
                : LESS.matcher(around).find() ? Bound.LESS_THAN : Bound.NONE;
    }

    /// The largest power of ten that divides it: what "about 50.000" may have been rounded to.
    private static BigDecimal roundness(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(-bare.scale());
    }

    private static @Nullable BigDecimal decimal(String digits) {
        int marks = marks(digits);
        return marks > 1 ? null : new BigDecimal(digits.replace(',', '.'));
    }

    private static @Nullable BigDecimal plain(String digits, boolean sized) {
        int dot = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        int last = Math.max(dot, comma);
        if (last < 0) {
            return new BigDecimal(digits);
        }
        boolean mixed = dot >= 0 && comma >= 0;
        boolean threeBehind = digits.length() - last - 1 == 3 && last <= 3 && digits.charAt(0) != '0';
        boolean parts = threeBehind && !(sized && last == comma);
        boolean thousands = !mixed && (parts || marks(digits) > 1);
        return thousands ? grouped(digits) : split(digits, last);
    }

    private static @Nullable BigDecimal split(String digits, int mark) {
        BigDecimal whole = grouped(digits.substring(0, mark));
        return whole == null ? null : new BigDecimal(whole.toPlainString() + "." + digits.substring(mark + 1));
    }

    /// Null when a group has not three digits, or the marks differ.
    private static @Nullable BigDecimal grouped(String digits) {
        boolean right = digits.matches("\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+");
        return right ? new BigDecimal(digits.replaceAll("[.,]", "")) : null;
    }

    private static int marks(String digits) {
        return (int)
                digits.chars().filter(letter -> letter == '.' || letter == ',').count();
    }
}

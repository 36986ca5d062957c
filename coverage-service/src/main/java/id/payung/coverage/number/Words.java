package id.payung.coverage.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says a thing in Bahasa Indonesia and, behind a slash, in English, each with numbers in its own print.
///
/// In a sentence `{0}` stands for the first argument: people as [Long], a number with its decimals as [BigDecimal], a
/// print as [Printed], money as [Rupiah], a thing that has two names as [Name].
public final class Words {

    private static final String BETWEEN = " / ";

    /// Something called one way in Bahasa Indonesia and another in English.
    public record Name(String indonesian, String english) {}

    /// Money.
    public record Rupiah(BigDecimal amount) {}

    private Words() {}

    public static String both(String indonesian, String english, Object... arguments) {
        Name said = pair(indonesian, english, arguments);
        return said.indonesian() + BETWEEN + said.english();
    }

    /// The same, to be put into another sentence.
    public static Name pair(String indonesian, String english, Object... arguments) {
        return new Name(filled(indonesian, true, arguments), filled(english, false, arguments));
    }

    /// Several such sentences as one: first all in Bahasa Indonesia, then all in English.
    public static String join(List<String> sentences) {
        return joined(sentences, Name::indonesian) + BETWEEN + joined(sentences, Name::english);
    }

    private static String joined(List<String> sentences, Function<Name, String> language) {
        return sentences.stream().map(Words::apart).map(language).collect(Collectors.joining(" "));
    }

    /// At the slash in the middle: what a text is about may have slashes of its own, in both languages.
    public static Name apart(String sentence) {
        String[] pieces = sentence.split(BETWEEN, -1);
        List<String> all = List.of(pieces);
        int middle = pieces.length / 2;
        return pieces.length % 2 == 0
                ? new Name(
                        String.join(BETWEEN, all.subList(0, middle)),
                        String.join(BETWEEN, all.subList(middle, pieces.length)))
                : new Name(sentence, sentence);
    }

    private static String filled(String sentence, boolean indonesian, Object... arguments) {
        String text = sentence;
        for (int at = arguments.length - 1; at >= 0; at--) {
            text = text.replace("{" + at + "}", said(arguments[at], indonesian));
        }
        return text;
    }

    private static String said(Object argument, boolean indonesian) {
        return switch (argument) {
            case Long people -> plain(BigDecimal.valueOf(people), indonesian);
            case BigDecimal number -> plain(number, indonesian);
            case Rupiah money -> "Rp" + plain(money.amount().setScale(0, RoundingMode.HALF_UP), indonesian);
            case Name name -> indonesian ? name.indonesian() : name.english();
            case Printed printed -> said(printed, indonesian);
            default -> argument.toString();
        };
    }

    private static String said(Printed printed, boolean indonesian) {
        String number = plain(printed.value(), indonesian);
        return switch (printed.unit()) {
            case PEOPLE -> number;
            case PERCENT -> number + " %";
            case RUPIAH -> "Rp" + number;
        };
    }

    private static String plain(BigDecimal number, boolean indonesian) {
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
        marks.setGroupingSeparator(indonesian ? '.' : ',');
        marks.setDecimalSeparator(indonesian ? ',' : '.');
        DecimalFormat format = new DecimalFormat("#,##0", marks);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}

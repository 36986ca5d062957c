package id.payung.coverage.prose;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in Indonesian words as digits: "dua puluh lima ribu" is "25 ribu", "seratus dua belas ribu lima" is 112.005.
final class NumberWords {

    private static final Map<String, Integer> ONES = Map.of(
            "satu", 1, "dua", 2, "tiga", 3, "empat", 4, "lima", 5, "enam", 6, "tujuh", 7, "delapan", 8, "sembilan", 9);
    private static final Map<String, Integer> SIZES = Map.of("ribu", 1_000, "juta", 1_000_000);
    private static final String ONE = "(?:" + String.join("|", ONES.keySet()) + ")";
    private static final String HUNDREDS = "(?:(?:" + ONE + " ratus|seratus)\\b ?)?(?:(?:" + ONE + " puluh|sepuluh|"
            + ONE + " belas|sebelas)\\b ?)?(?:" + ONE + "\\b ?)?";
    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\d.,]|\\d )(?=(?:" + ONE
            + "|se(?:puluh|belas|ratus|ribu|juta))\\b)(?<juta>sejuta ?|" + HUNDREDS + "juta\\b ?)?(?<ribu>seribu\\b ?|"
            + HUNDREDS + "ribu\\b ?)?(?<rest>" + HUNDREDS + ")");

    private NumberWords() {}

    /// Words of one digit alone, as in "dua kali", are left as they are.
    static String asDigits(String text) {
        return WORDS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(digits(found)));
    }

    private static String digits(MatchResult found) {
        long millions = below(found.group("juta"));
        long thousands = below(found.group("ribu"));
        long rest = below(found.group("rest"));
        String gap = found.group().endsWith(" ") ? " " : "";
        if (millions == 0 && thousands == 0 && rest < 10) {
            return found.group();
        }
        if (rest == 0 && thousands == 0) {
            return millions + " juta" + gap;
        }
        return (rest == 0
                        ? millions * 1_000 + thousands + " ribu"
                        : String.valueOf(millions * 1_000_000 + thousands * 1_000 + rest))
                + gap;
    }

    /// What stands before a word of size, or has none.
    private static long below(@Nullable String words) {
        long value = 0;
        long last = 0;
        for (String word :
                words == null || words.isBlank() ? new String[0] : words.strip().split(" ")) {
            switch (word) {
                case "sepuluh" -> value += 10;
                case "sebelas" -> value += 11;
                case "seratus" -> value += 100;
                case "seribu", "sejuta" -> value = 1;
                case "belas" -> {
                    value += last + 10;
                    last = 0;
                }
                case "puluh" -> {
                    value += last * 10;
                    last = 0;
                }
                case "ratus" -> {
                    value += last * 100;
                    last = 0;
                }
                default -> last = SIZES.containsKey(word) ? last : ONES.getOrDefault(word, 0);
            }
        }
        return value + last;
    }
}

package id.payung.coverage.prose;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number in a sentence, with the words before it and behind it as far as the next number.
///
/// @param before from the number before, or the beginning of the sentence
/// @param after to the number behind, or the end of the sentence
/// @param at where it begins
record TextNumber(String text, Unit unit, String before, String after, int at) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])"
            + "(?:(?:lebih dari|more than|over|hampir|nearly|almost|sekitar|sekira|about|kurang lebih|lebih kurang|"
            + "kira-kira|around|di atas|setidaknya|sedikitnya) )?"
            + "(?<rupiah>rp\\.? ?|idr ?)?" + Printed.NUMBER
            + "(?: ?(?<percent>%|persen|percent|per cent|prosen)| ?jiwa)?");

    private static final Pattern PERCENT_COLUMN = Pattern.compile(
            "(?:\\( ?(?:%|persen|percent) ?\\)|\\b(?:persentase|prosentase|percentage)\\b[\\p{L} ()%]{0,50})[ |:=;]*$");

    private static final Pattern RANGE = Pattern.compile(" ?(?:-|–|hingga|sampai(?: dengan)?|s/d|to) ?");
    private static final Pattern CLAUSE = Pattern.compile("[,;:|] ?|\\b(?:sedangkan|sementara|namun|tetapi|tapi|"
            + "adapun|dan (?=yang|sisanya|masih|baru)|but|while|whereas)\\b");
    private static final Pattern NOUN_END =
            Pattern.compile("[,;:|()\"“”]|\\b(?:dan|serta|dari|atau|and|of|or|out|sedangkan|sementara|namun)\\b");

    private static final Pattern LAST = Pattern.compile("[\\p{L} ]{1,20},[^,]*[.!?][\"”’ ]*");

    /// So many letters away nobody looks for what a number means.
    private static final int FARTHEST = 200;

    /// The numbers of a sentence; of a range such as "60 ribu hingga 70 ribu" neither end is a number for itself.
    static List<TextNumber> in(String sentence) {
        List<MatchResult> found = NUMBER.matcher(sentence).results().toList();
        List<TextNumber> numbers = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            int from = at == 0 ? 0 : found.get(at - 1).end();
            int to = at + 1 == found.size()
                    ? sentence.length()
                    : found.get(at + 1).start();
            String printed = found.get(at)
                    .group()
                    .strip()
                    .replace("kira-kira", "sekitar")
                    .replace("lebih kurang", "sekitar")
                    .replaceAll(" ?jiwa$", "");
            int begin = found.get(at).start();
            int end = found.get(at).end();
            String before = sentence.substring(Math.max(from, begin - FARTHEST), begin);
            Unit unit = unit(found.get(at), before);
            if (Printed.read(printed, unit).isEmpty()) {
                continue;
            }
            numbers.add(new TextNumber(
                    printed, unit, before, sentence.substring(end, Math.min(to, end + FARTHEST)), begin));
        }
        return numbers;
    }

    private static Unit unit(MatchResult found, String before) {
        boolean percent =
                found.group("percent") != null || PERCENT_COLUMN.matcher(before).find();
        return found.group("rupiah") != null ? Unit.RUPIAH : percent ? Unit.PERCENT : Unit.PEOPLE;
    }

    /// True for an end of a range.
    boolean isEndOfRange() {
        boolean between = before.matches("(?:.*\\b)?(?:antara|between) ?")
                && after.matches("[\\p{L} ]{0,20}\\b(?:dan|and|hingga|sampai) ?");
        return between
                || RANGE.matcher(before).matches()
                || RANGE.matcher(after).matches();
    }

    /// The words before it in its own clause, or those of the clause before where it stands at a beginning.
    String lead() {
        String words = before.stripTrailing();
        Matcher end = CLAUSE.matcher(words);
        int from = 0;
        while (end.find()) {
            if (end.end() < words.length()) {
                from = end.end();
            }
        }
        return words.substring(from).strip();
    }

    /// What is counted: the words right behind it.
    String noun() {
        return NOUN_END.splitAsStream(after).findFirst().orElse("").strip();
    }

    /// The rest of its clause.
    String tail() {
        boolean insertion = unit == Unit.PEOPLE
                && before.strip().endsWith("atau")
                && LAST.matcher(after).matches();
        String words = insertion ? after.replaceFirst(",", "") : after;
        return CLAUSE.splitAsStream(words).findFirst().orElse("").strip();
    }

    /// The same number with more words behind it.
    TextNumber followedBy(String more) {
        String words =
                after.replaceFirst("[ (,–-]*(?:\\b(?:atau|or|setara|equal|equivalent)\\b[\\p{L} ]*)?[ (,]*$", " ");
        return new TextNumber(text, unit, before, words + more.replaceFirst("^[),]+", " "), at);
    }
}

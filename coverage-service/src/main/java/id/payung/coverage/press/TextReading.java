package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers out of the words of a release. A number is labelled by the words beside it in the same clause, and
/// left out where they do not say what it counts: better no label than a wrong one. What the request says in a field of
/// its own goes before what the text says.
final class TextReading {

    private static final int LONGEST = 10_000;
    private static final int MOST_NUMBERS = 60;

    private static final List<String> INDONESIAN = List.of(
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTHS = String.join("|", INDONESIAN) + "|" + String.join("|", ENGLISH);

    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") ((?:19|20)\\d{2})\\b");
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:tahun|year|" + MONTHS + "|in|pada) (?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}(?=[-/])");
    private static final Pattern LAW =
            Pattern.compile("\\b(?:pp|perpres|inpres|permenaker|uu|pasal|nomor|no\\.?|law|article) ?\\d+(?:/\\d+)?");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[.!?;])\\s+|\\n+|,\\s+(?=\\p{L})");

    private final Draft draft;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Draft.@Nullable Part> parts = new ArrayList<>();
    private final List<Understood> unused = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private TextReading(Draft draft) {
        this.draft = draft;
    }

    static TextReading of(Draft draft) {
        TextReading reading = new TextReading(draft);
        String text = draft.text();
        if (text != null && text.length() > LONGEST) {
            reading.complaints.add("text: paling banyak / at most " + LONGEST + " huruf / characters");
        } else if (text != null) {
            reading.read(text);
        }
        return reading;
    }

    List<String> complaints() {
        return complaints;
    }

    List<Understood> unused() {
        return unused;
    }

    private void read(String text) {
        String plain = text.replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
        Matcher date = DATE.matcher(plain);
        if (date.find()) {
            fields.put("date", isoDate(date));
        }
        String undated = LAW.matcher(
                        YEAR.matcher(DATE.matcher(plain).replaceAll("·")).replaceAll("·"))
                .replaceAll("·");
        int read = 0;
        for (String clause : CLAUSE.split(undated, -1)) {
            String previous = "";
            for (TextNumber number : TextNumber.in(clause)) {
                if (++read > MOST_NUMBERS) {
                    complaints.add("text: paling banyak / at most " + MOST_NUMBERS + " angka / numbers");
                    return;
                }
                previous = number.fieldBehind(previous);
                label(number, previous);
            }
        }
    }

    private static String isoDate(Matcher date) {
        int month = 1 + Math.max(INDONESIAN.indexOf(date.group(2)), ENGLISH.indexOf(date.group(2)));
        return "%s-%02d-%02d".formatted(date.group(3), month, Integer.parseInt(date.group(1)));
    }

    private void label(TextNumber number, String field) {
        if (field.equals("parts")) {
            parts.add(new Draft.Part(number.label(), number.text()));
        } else if (field.isEmpty() || fields.putIfAbsent(field, number.text()) != null) {
            Printed.read(number.text(), number.unit()).ifPresent(this::leave);
        } else if (field.equals("base")) {
            fields.put("baseName", number.label());
        }
    }

    private void leave(Printed printed) {
        boolean known = fields.values().stream()
                .map(text -> Printed.read(text, printed.unit()))
                .anyMatch(it -> it.isPresent() && it.get().value().compareTo(printed.value()) == 0);
        if (!known) {
            BigDecimal value = printed.value();
            unused.add(new Understood("", printed.text(), value, value, value));
        }
    }

    private @Nullable String or(@Nullable String said, String field) {
        return said != null ? said : fields.get(field);
    }

    /// The draft with what the text says beside it.
    Draft draft() {
        if (fields.isEmpty() && parts.isEmpty()) {
            return draft;
        }
        return new Draft(
                null,
                draft.region(),
                or(draft.date(), "date"),
                draft.source(),
                or(draft.covered(), "covered"),
                draft.coveredName(),
                or(draft.base(), "base"),
                or(draft.baseName(), "baseName"),
                or(draft.percent(), "percent"),
                or(draft.gap(), "gap"),
                or(draft.gapPercent(), "gapPercent"),
                draft.definition(),
                draft.parts() != null ? draft.parts() : parts,
                bases(),
                target(),
                money(),
                claims(),
                draft.staff(),
                draft.persons(),
                draft.others(),
                draft.previous());
    }

    private Draft.Bases bases() {
        Draft.Bases said = draft.bases();
        Draft.Bases known =
                said != null ? said : new Draft.Bases(null, null, null, null, null, null, null, null, null, null, null);
        return new Draft.Bases(
                or(known.employed(), "employed"),
                or(known.unemployed(), "unemployed"),
                or(known.workforce(), "workforce"),
                or(known.outside(), "outside"),
                or(known.aged15(), "aged15"),
                or(known.population(), "population"),
                known.census(),
                known.employedWithoutAsn(),
                known.nonWageEarners(),
                or(known.vulnerable(), "vulnerable"),
                known.staff());
    }

    private Draft.Target target() {
        Draft.Target said = draft.target();
        return new Draft.Target(
                or(said == null ? null : said.people(), "target"),
                or(said == null ? null : said.percent(), "targetPercent"));
    }

    private Draft.@Nullable Money money() {
        Draft.Money said = draft.money();
        return said != null || !(fields.containsKey("amount") || fields.containsKey("tariff"))
                ? said
                : new Draft.Money(fields.get("amount"), null, null, null, null, fields.get("tariff"));
    }

    private Draft.@Nullable Claims claims() {
        Draft.Claims said = draft.claims();
        return said != null || !(fields.containsKey("deaths") || fields.containsKey("claims"))
                ? said
                : new Draft.Claims(fields.get("deaths"), fields.get("claims"), fields.get("recipients"));
    }

    /// Kinds of number that a text can hold.
    static Unit unit(@Nullable String rupiah, @Nullable String percent) {
        return rupiah != null ? Unit.RUPIAH : percent != null ? Unit.PERCENT : Unit.PEOPLE;
    }
}

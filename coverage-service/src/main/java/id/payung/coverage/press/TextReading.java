package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.prose.Story;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts what the words of a release say beside the fields of the request, which go before it.
final class TextReading {

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
        if (text != null && text.length() > Story.LONGEST) {
            reading.complaints.add("text: paling banyak / at most " + Story.LONGEST + " huruf / characters");
        } else if (text != null) {
            reading.read(Story.of(text));
        }
        return reading;
    }

    List<String> complaints() {
        return complaints;
    }

    List<Understood> unused() {
        return unused;
    }

    private void read(Story story) {
        if (story.tooMany()) {
            complaints.add("text: paling banyak / at most " + Story.MOST_NUMBERS + " angka / numbers");
            return;
        }
        fields.putAll(story.fields());
        story.parts().forEach(it -> parts.add(new Draft.Part(it.label(), it.people())));
        story.unused().forEach(it -> Printed.read(it.text(), it.unit()).ifPresent(this::leave));
    }

    private void leave(Printed printed) {
        BigDecimal value = printed.value();
        unused.add(new Understood("", printed.text(), value, value, value));
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
                : new Draft.Money(
                        fields.get("amount"), fields.get("people"), months(), null, null, fields.get("tariff"));
    }

    private Draft.@Nullable Claims claims() {
        Draft.Claims said = draft.claims();
        return said != null || !(fields.containsKey("deaths") || fields.containsKey("claims"))
                ? said
                : new Draft.Claims(fields.get("deaths"), fields.get("claims"), fields.get("recipients"));
    }

    private @Nullable Integer months() {
        String months = fields.get("months");
        return months == null ? null : Integer.valueOf(months);
    }
}

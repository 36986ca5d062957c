package id.payung.coverage.atlas;

import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.People;
import id.payung.coverage.picture.Shades;
import id.payung.coverage.picture.Sheet.Bubble;
import id.payung.coverage.region.Region;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A region on a map and in the table that says the same.
///
/// @param headline null when there is nothing to measure against
/// @param people what the bubble's area stands for: the base of the definition, else everybody on rosters; 0 when
/// nobody is known
record Place(Region region, @Nullable Headline headline, People live, long people, Bubble bubble) {

    static long around(@Nullable Answer answer, @Nullable Headline headline) {
        if (headline != null) {
            return headline.base().people();
        }
        return answer == null ? 0 : known(answer.live().all());
    }

    /// Everybody on rosters whose number is shown.
    static long known(People people) {
        return people.shown().values().stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /// By the names that styles and texts have for the states, in the order of every bar.
    static Map<String, @Nullable Long> states(People people) {
        Map<String, @Nullable Long> shown = people.shown();
        Map<String, @Nullable Long> states = new LinkedHashMap<>();
        states.put("active", shown.get("active"));
        states.put("behind", shown.get("behind"));
        states.put("registered", shown.get("registered"));
        states.put("listed", shown.get("unregistered"));
        states.put("lapsed", shown.get("lapsed"));
        return states;
    }

    /// When the last event that an answer knows of was recorded.
    static @Nullable OffsetDateTime moment(Answer answer) {
        Instant asOf = answer.asOf();
        return asOf == null ? null : asOf.atOffset(ZoneOffset.UTC);
    }

    public int shade() {
        return headline == null ? 0 : Shades.of(headline.percent());
    }

    /// What the area of the bubble stands for.
    public String measuredBy() {
        if (headline != null) {
            return "base";
        }
        return people > 0 ? "roster" : "nobody";
    }
}

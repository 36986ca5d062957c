package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Move;
import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.region.Regions;
import id.payung.intake.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads of worker events the fields that say where a person is counted, token by token: a rebuild reads each event
/// there ever was, and binding objects takes three times as long. Not for two threads at once.
final class WorkerEvents {

    private final Side after;
    private final Side before;

    WorkerEvents(Regions regions) {
        after = new Side(regions);
        before = new Side(regions);
    }

    /// What the event moves: from where the person was before, or, for somebody who was listed and registered at once,
    /// onto the roster on one day and on from there on another.
    ///
    /// @throws Unreadable when a field that is needed is missing or holds what this version does not know
    Change read(JsonParser json, LocalDate recordedOn) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("the value is no JSON object");
        }
        boolean moved = after.read(json, before);
        if (json.nextToken() != null) {
            throw new Unreadable("something follows the JSON object");
        }
        return change(moved, recordedOn);
    }

    private Change change(boolean moved, LocalDate recordedOn) {
        LocalDate on = Needed.of("effectiveOn", after.effectiveOn);
        LocalDate listedOn = after.listedOn;
        Place place = after.place();
        if (listedOn == null || moved || place == null) {
            return new Move(moved ? before.place() : null, place, on, recordedOn);
        }
        Place listed = new Place(place.region(), place.opd(), place.kind().in(Kind.State.LISTED));
        return new Change.Moves(
                List.of(new Move(null, listed, listedOn, recordedOn), new Move(listed, place, on, recordedOn)));
    }

    /// What an event says of a person, now or before.
    private static final class Side {

        private final Recall<UUID> opds = new Recall<>(UUID::fromString);
        private final Recall<String> regions;
        private final Recall<Kind.Segment> segments = new Recall<>(Kind.Segment::valueOf);
        private final Recall<Kind.Category> categories = new Recall<>(Kind.Category::valueOf);
        private final Recall<Kind.Funding> fundings = new Recall<>(Kind.Funding::valueOf);
        private final Recall<Kind.State> states = new Recall<>(Kind.State::valueOf);
        private final Recall<LocalDate> effectiveDays = new Recall<>(Side::day);
        private final Recall<LocalDate> listedDays = new Recall<>(Side::day);
        private @Nullable UUID opd;
        private @Nullable String region;
        private Kind.@Nullable Segment segment;
        private Kind.@Nullable Category category;
        private Kind.@Nullable Funding funding;
        private Kind.@Nullable State state;
        private @Nullable LocalDate effectiveOn;
        private @Nullable LocalDate listedOn;

        private Side(Regions known) {
            regions = new Recall<>(code -> Needed.region(code, known));
        }

        /// Reads to the end of the object.
        ///
        /// @param earlier reads the object `before`; null within it
        /// @return whether there was one
        private boolean read(JsonParser json, @Nullable Side earlier) {
            clear();
            boolean hasEarlier = false;
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    field(name, json);
                } else if (earlier != null && token == JsonToken.START_OBJECT && name.equals("before")) {
                    earlier.read(json, null);
                    hasEarlier = true;
                } else {
                    json.skipChildren();
                }
            }
            return hasEarlier;
        }

        private void clear() {
            opd = null;
            region = null;
            segment = null;
            category = null;
            funding = null;
            state = null;
            effectiveOn = null;
            listedOn = null;
        }

        private void field(String name, JsonParser json) {
            try {
                switch (name) {
                    case "opd" -> opd = opds.of(json);
                    case "region" -> region = regions.of(json);
                    case "segment" -> segment = segments.of(json);
                    case "category" -> category = categories.of(json);
                    case "funding" -> funding = fundings.of(json);
                    case "state" -> state = states.of(json);
                    case "effectiveOn" -> effectiveOn = effectiveDays.of(json);
                    case "listedOn" -> listedOn = listedDays.of(json);
                    default -> {
                        // of no concern
                    }
                }
            } catch (IllegalArgumentException | DateTimeException _) {
                throw new Unreadable(name + " holds what this version does not know");
            }
        }

        /// Where the person is counted; null for somebody who left.
        private @Nullable Place place() {
            Kind kind = Needed.kind(segment, category, funding, state);
            return kind.state().isCounted()
                    ? new Place(Needed.of("region", region), Needed.of("opd", opd), kind)
                    : null;
        }

        /// `2026-02-01`, and nothing else that a formatter would read.
        private static LocalDate day(String text) {
            if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
                throw new DateTimeException("no date");
            }
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int at = from; at < to; at++) {
                char digit = text.charAt(at);
                if (digit < '0' || digit > '9') {
                    throw new DateTimeException("no date");
                }
                number = number * 10 + (digit - '0');
            }
            return number;
        }
    }
}

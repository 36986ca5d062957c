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

/// The fields of a worker event that say where a person is counted, read token by token: a rebuild reads each event
/// there ever was, and binding objects takes three times as long.
final class WorkerEvent {

    private final Regions regions;
    private @Nullable UUID opd;
    private @Nullable String region;
    private Kind.@Nullable Segment segment;
    private Kind.@Nullable Category category;
    private Kind.@Nullable Funding funding;
    private Kind.@Nullable State state;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate listedOn;
    private @Nullable WorkerEvent before;

    private WorkerEvent(Regions regions) {
        this.regions = regions;
    }

    /// @throws Unreadable when a field that is needed is missing or holds what this version does not know
    static WorkerEvent read(JsonParser json, Regions regions) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("the value is no JSON object");
        }
        WorkerEvent event = new WorkerEvent(regions);
        event.fields(json);
        if (json.nextToken() != null) {
            throw new Unreadable("something follows the JSON object");
        }
        return event;
    }

    private void fields(JsonParser json) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (name.equals("before") && token == JsonToken.START_OBJECT) {
                before = new WorkerEvent(regions);
                before.fields(json);
            } else if (token == JsonToken.VALUE_STRING) {
                field(name, json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void field(String name, JsonParser json) {
        try {
            switch (name) {
                case "opd" -> opd = UUID.fromString(json.getString());
                case "region" -> region = Needed.region(json.getString(), regions);
                case "segment" -> segment = Kind.Segment.valueOf(json.getString());
                case "category" -> category = Kind.Category.valueOf(json.getString());
                case "funding" -> funding = Kind.Funding.valueOf(json.getString());
                case "state" -> state = Kind.State.valueOf(json.getString());
                case "effectiveOn" -> effectiveOn = day(json.getString());
                case "listedOn" -> listedOn = day(json.getString());
                default -> {
                    // of no concern
                }
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Unreadable(name + " holds what this version does not know");
        }
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

    /// What the event moves: from where the person was before, or, for somebody who was listed and registered at once,
    /// onto the roster on one day and on from there on another.
    Change change(LocalDate recordedOn) {
        LocalDate on = Needed.of("effectiveOn", effectiveOn);
        Place place = place();
        if (listedOn == null || before != null || place == null) {
            return new Move(before == null ? null : before.place(), place, on, recordedOn);
        }
        Place listed = new Place(place.region(), place.opd(), place.kind().in(Kind.State.LISTED));
        return new Change.Moves(
                List.of(new Move(null, listed, listedOn, recordedOn), new Move(listed, place, on, recordedOn)));
    }

    /// Where the person is counted; null for somebody who left.
    private @Nullable Place place() {
        Kind kind = new Kind(
                Needed.of("segment", segment),
                Needed.of("category", category),
                Needed.of("funding", funding),
                Needed.of("state", state));
        return kind.state().isCounted() ? new Place(Needed.of("region", region), Needed.of("opd", opd), kind) : null;
    }
}

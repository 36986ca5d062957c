package id.payung.coverage.prose;

import id.payung.coverage.number.Printed.Unit;
import java.util.List;
import java.util.Map;

/// What a text says in numbers: those of one region, one time and one group of people, as the text prints them.
///
/// @param fields by the name of a request's field, `covered`, `employed`; `months` is a plain number
/// @param unused numbers of which nobody can tell what they count, or that are of another region, time or group
/// @param tooMany more numbers than a press release has
public record Story(Map<String, String> fields, List<Part> parts, List<Loose> unused, boolean tooMany) {

    public static final int LONGEST = 10_000;
    public static final int MOST_NUMBERS = 60;

    /// @param label such as PU, BPU, Jakon
    public record Part(String label, String people) {}

    public record Loose(String text, Unit unit) {}

    /// @param text at most [#LONGEST] letters
    public static Story of(String text) {
        return new Telling(text).story();
    }
}

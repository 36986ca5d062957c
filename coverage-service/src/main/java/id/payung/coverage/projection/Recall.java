package id.payung.coverage.projection;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Reads a text, unless it is the one that it read last: people move together, and most of what an event says of an
/// OPD, a kind or a day the one before has said. Not for two threads at once.
final class Recall<T> {

    private final Function<String, T> read;
    private char[] text = {};
    private @Nullable T value;

    Recall(Function<String, T> read) {
        this.read = read;
    }

    /// What the text says on which the parser stands.
    T of(JsonParser json) {
        char[] characters = json.getStringCharacters();
        int from = json.getStringOffset();
        int to = from + json.getStringLength();
        T known = value;
        if (known != null && Arrays.equals(text, 0, text.length, characters, from, to)) {
            return known;
        }
        char[] other = Arrays.copyOfRange(characters, from, to);
        T next = read.apply(new String(other));
        text = other;
        value = next;
        return next;
    }
}

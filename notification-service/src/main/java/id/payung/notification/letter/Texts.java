package id.payung.notification.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.notification.policy.Policy.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of one language, from `texts_<language>.properties`; what stands in braces is put in.
final class Texts {

    static final Texts BAHASA = new Texts("texts_id.properties", Locale.of("id", "ID"));
    static final Texts ENGLISH = new Texts("texts_en.properties", Locale.UK);

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    private final Properties sentences = new Properties();
    private final Locale locale;

    private Texts(String file, Locale locale) {
        this.locale = locale;
        try (InputStreamReader reader =
                new InputStreamReader(Objects.requireNonNull(Texts.class.getResourceAsStream(file), file), UTF_8)) {
            sentences.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Texts of(Language language) {
        return switch (language) {
            case ID -> BAHASA;
            case EN -> ENGLISH;
        };
    }

    Locale locale() {
        return locale;
    }

    Figures figures() {
        return new Figures(locale);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /// The sentence as it stands, gaps and all.
    String raw(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), key);
    }

    /// @throws NullPointerException when there is no such sentence, or nothing for one of its gaps
    String say(String key, Map<String, String> values) {
        return GAP.matcher(raw(key))
                .replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(gap.group(1)), key)));
    }
}

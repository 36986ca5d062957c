package id.payung.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of the pages, file by file.
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/pages");

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areThereInBothLanguages(Path indonesian) throws IOException {
        var name = indonesian.getFileName().toString().replace(".properties", "");
        var english = FOLDER.resolve(name + "_en.properties");

        assertThat(keys(english)).isEqualTo(keys(indonesian));
    }

    /// In a text with a number or word to fill in, an apostrophe by itself swallows what follows it.
    @ParameterizedTest
    @MethodSource("files")
    void doubleEveryApostropheWhereSomethingIsFilledIn(Path indonesian) throws IOException {
        var english = Path.of(indonesian.toString().replace(".properties", "_en.properties"));

        assertThat(Stream.of(indonesian, english)
                        .flatMap(file -> texts(file).values().stream())
                        .map(String::valueOf)
                        .filter(text -> text.contains("{0}"))
                        .filter(text -> text.replace("''", "").contains("'")))
                .isEmpty();
    }

    private static Set<Object> keys(Path file) {
        return new TreeSet<>(texts(file).keySet());
    }

    private static Properties texts(Path file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

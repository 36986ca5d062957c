package id.payung.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What clients and people on call see by name has a row in the document they will look it up in, and what pages could
/// say they do say.
final class Documents {

    private static final Pattern PROBLEM = Pattern.compile("new ProblemType\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern METRIC = Pattern.compile("\"(payung(?:\\.[a-z]+)+)\\.?\"");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*");
    private static final Pattern BEGINNING = Pattern.compile("([A-Za-z][\\w.-]*\\.)[\"'$|{]");

    private Documents() {}

    static List<String> problems(String base, JavaClasses classes) {
        return without("docs/problems.md", PROBLEM, classes);
    }

    /// Of the types that measure: a name is looked for as Prometheus writes it, with underscores.
    static List<String> metrics(String base, JavaClasses classes) {
        return without("docs/operations.md", METRIC, classes.that(Documents.measure()));
    }

    /// A key of the texts in `pages` (of the module, or of the package alone) stands in a page, a script or a class,
    /// whole or with its end put in while running.
    static List<String> texts(String base, JavaClasses classes) {
        var resident = classes.iterator().next();
        var words = new HashSet<String>();
        var beginnings = new HashSet<String>();
        Sources.written(resident, base, ".java", ".html", ".js").forEach(text -> {
            WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
            BEGINNING.matcher(text).results().map(found -> found.group(1)).forEach(beginnings::add);
        });
        return Stream.of("pages", base.replace('.', '/') + "/pages")
                .flatMap(folder -> Sources.resources(resident, folder))
                .filter(file -> file.toString().endsWith(".properties"))
                .flatMap(file -> keys(file)
                        .filter(key -> !words.contains(key) && beginnings(key).noneMatch(beginnings::contains))
                        .map(key -> "%s has the text %s, which nobody says".formatted(file.getFileName(), key)))
                .toList();
    }

    private static Stream<String> keys(Path file) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().sorted();
    }

    /// Of `a.b.c` it is `a.` and `a.b.`.
    private static Stream<String> beginnings(String key) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .mapToObj(at -> key.substring(0, at + 1));
    }

    private static List<String> without(String path, Pattern named, JavaClasses classes) {
        var document = Sources.document(path);
        return Finder.files(classes)
                .flatMap(type -> named.matcher(Sources.of(type))
                        .results()
                        .map(Documents::lookedUp)
                        .filter(name -> !document.contains("`" + name))
                        .map(name -> "%s names %s, which has no row in %s".formatted(type.getName(), name, path)))
                .distinct()
                .toList();
    }

    private static String lookedUp(MatchResult name) {
        return name.group(1).replace('.', '_');
    }

    private static DescribedPredicate<JavaClass> measure() {
        return DescribedPredicate.describe(
                "measure",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(it -> it.getTargetClass().getPackageName().startsWith("io.micrometer")));
    }
}

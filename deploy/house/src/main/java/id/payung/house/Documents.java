package id.payung.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What clients and people on call see by name has a row in the document they will look it up in.
final class Documents {

    private static final Pattern PROBLEM = Pattern.compile("new ProblemType\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern METRIC = Pattern.compile("\"(payung(?:\\.[a-z]+)+)\\.?\"");

    private Documents() {}

    static List<String> problems(String base, JavaClasses classes) {
        return without("docs/problems.md", PROBLEM, classes);
    }

    /// Of the types that measure: a name is looked for as Prometheus writes it, with underscores.
    static List<String> metrics(String base, JavaClasses classes) {
        return without("docs/operations.md", METRIC, classes.that(Documents.measure()));
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

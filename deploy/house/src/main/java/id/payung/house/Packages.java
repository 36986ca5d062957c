package id.payung.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What packages are called, hold, say and need.
final class Packages {

    private static final int FILES = 15;

    private static final Set<String> LAYERS = Set.of(
            "common",
            "config",
            "configuration",
            "constant",
            "controller",
            "core",
            "domain",
            "dto",
            "entity",
            "exception",
            "handler",
            "helper",
            "impl",
            "infrastructure",
            "interfaces",
            "internal",
            "manager",
            "mapper",
            "misc",
            "model",
            "persistence",
            "presentation",
            "repository",
            "service",
            "shared",
            "util",
            "utility");

    private static final Pattern SENTENCE = Pattern.compile("\\A/// \\p{Lu}[^\\n]*(\\n///[^\\n]*)*?\\.(\\s|\\z)");

    private Packages() {}

    static List<String> layers(String base, JavaClasses classes) {
        return packages(classes).keySet().stream()
                .filter(name -> below(base, name).anyMatch(Packages::isLayer))
                .map(name -> "Package " + name + " is a layer; name it after what it is for")
                .toList();
    }

    static List<String> deep(String base, JavaClasses classes) {
        return packages(classes).keySet().stream()
                .filter(name -> below(base, name).count() > 1)
                .map(name -> "Package " + name + " is more than one level below " + base)
                .toList();
    }

    static List<String> crowded(String base, JavaClasses classes) {
        return packages(classes).entrySet().stream()
                .filter(entry -> entry.getValue().size() > FILES)
                .map(entry -> "Package %s has %d files, at most %d fit in one head"
                        .formatted(entry.getKey(), entry.getValue().size(), FILES))
                .toList();
    }

    static List<String> silent(String base, JavaClasses classes) {
        var marked = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .toList();
        return packages(classes).entrySet().stream()
                .flatMap(entry -> silence(entry.getKey(), entry.getValue().getFirst(), marked::contains))
                .toList();
    }

    static List<String> cycles(String base, JavaClasses classes) {
        return Finder.of(SlicesRuleDefinition.slices()
                        .assignedFrom(new ByPackage())
                        .should()
                        .beFreeOfCycles())
                .find(base, classes);
    }

    private static Stream<String> silence(String name, JavaClass resident, Predicate<String> marked) {
        if (!marked.test(name)) {
            return Stream.of("Package " + name + " has no package-info with @NullMarked");
        }
        if (!SENTENCE.matcher(Sources.beside(resident, "package-info.java")).find()) {
            return Stream.of("The package-info of " + name + " does not start with a sentence after ///");
        }
        return Stream.empty();
    }

    private static Map<String, List<JavaClass>> packages(JavaClasses classes) {
        return Finder.files(classes).collect(groupingBy(JavaClass::getPackageName, TreeMap::new, toList()));
    }

    private static Stream<String> below(String base, String name) {
        return Stream.of(name.substring(base.length()).split("\\.")).filter(part -> !part.isEmpty());
    }

    private static boolean isLayer(String part) {
        return LAYERS.contains(part)
                || LAYERS.contains(part.replaceFirst("s$", ""))
                || LAYERS.contains(part.replaceFirst("ies$", "y"));
    }

    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}

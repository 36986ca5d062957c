package id.payung.house;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How much of a module others can see, and what they may know of it.
final class Openness {

    private static final int PRIVATE_PERCENT = 70;
    private static final int ALWAYS_FINE = 3;
    private static final Set<String> SERVICES =
            Set.of("id.payung.enrolment", "id.payung.coverage", "id.payung.notification");

    private Openness() {}

    static List<String> tooPublic(String base, JavaClasses classes) {
        var files = Finder.files(classes).toList();
        var open = files.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        var room = Math.max(ALWAYS_FINE, files.size() * (100 - PRIVATE_PERCENT) / 100);
        return open.size() <= room
                ? List.of()
                : List.of("%d of %d types are public, %d may be: %s"
                        .formatted(open.size(), files.size(), room, String.join(", ", open)));
    }

    /// An interface that only lambdas implement is a function and has no implementation here; one that byte code shows
    /// implemented once is an abstraction of nothing.
    static List<String> lonely(String base, JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isInterface() && !type.isAnnotation())
                .filter(type -> implementations(type).count() == 1)
                .map(type -> "%s has one implementation, %s"
                        .formatted(
                                type.getName(),
                                implementations(type).findFirst().orElseThrow().getName()))
                .toList();
    }

    static List<String> shared(String base, JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> SERVICES.stream()
                        .filter(service -> !isBelow(service, base))
                        .anyMatch(service ->
                                isBelow(service, dependency.getTargetClass().getPackageName())))
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    private static Stream<JavaClass> implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface() && !sub.getModifiers().contains(ABSTRACT));
    }

    private static boolean isBelow(String service, String name) {
        return (name + ".").startsWith(service + ".");
    }
}

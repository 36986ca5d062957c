package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Finds what breaks one rule, a sentence for each place.
@FunctionalInterface
interface Finder {

    List<String> find(String base, JavaClasses classes);

    /// A rule in the language of ArchUnit. A module that has nothing the rule speaks about keeps it: that the rule can
    /// fail at all is shown by its planted violation.
    static Finder of(ArchRule rule) {
        return (base, classes) ->
                rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }

    /// The types that have a file of their own, `package-info` aside.
    static Stream<JavaClass> files(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }
}

package id.payung.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Holds one module to every rule. A module's `HouseTest` is one call of [#check].
///
/// The check reads the class files below the base package that the test's class path shows, and for the sentence of a
/// `package-info` the sources beside them. An allowance that no longer allows anything breaks the check too, so the
/// list of exceptions cannot outlive its reasons.
public final class House {

    private final String base;
    private final List<Allowance> allowances;

    private House(String base, List<Allowance> allowances) {
        this.base = base;
        this.allowances = allowances;
    }

    /// Fails with one message that names every broken rule, every place, and every allowance without use.
    ///
    /// @param base the package all others of the module are below, such as `id.payung.coverage`
    /// @throws AssertionError when a rule is broken, or when there is no class below the package
    public static void check(String base, Allowance... allowances) {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            // No rule asks what a class of a library is made of, and there are thousands of them.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            var production = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(base);
            var all = new ClassFileImporter().importPackages(base);
            inspect(base, production, all, allowances);
        });
    }

    static void inspect(String base, JavaClasses production, JavaClasses all, Allowance... allowances) {
        if (production.isEmpty()) {
            throw new AssertionError("No class below " + base + ": a house without rooms passes every inspection");
        }
        var house = new House(base, List.of(allowances));
        var broken = new ArrayList<String>();
        for (var rule : Rule.values()) {
            broken.addAll(house.broken(rule, rule.coversTests() ? all : production));
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("The house rules are broken %d times below %s:%n%s"
                    .formatted(broken.size(), base, String.join(System.lineSeparator(), broken)));
        }
    }

    private List<String> broken(Rule rule, JavaClasses classes) {
        var violations = rule.violations(base, withoutAllowed(classes, rule)).stream()
                .map(violation -> "%s (%s)%n    %s".formatted(rule, rule.sentence(), violation));
        return Stream.concat(violations, idle(rule, classes)).toList();
    }

    private Stream<String> idle(Rule rule, JavaClasses classes) {
        var asked = allowances.stream()
                .filter(allowance -> allowance.rule() == rule)
                .toList();
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        var before = rule.violations(base, classes);
        return asked.stream()
                .filter(allowance -> rule.violations(base, without(classes, type -> allowance.allows(rule, type)))
                        .equals(before))
                .map(allowance -> "%s: nothing at %s needs the allowance \"%s\""
                        .formatted(rule, allowance.where(), allowance.reason()));
    }

    private JavaClasses withoutAllowed(JavaClasses classes, Rule rule) {
        return without(classes, type -> allowances.stream().anyMatch(allowance -> allowance.allows(rule, type)));
    }

    private static JavaClasses without(JavaClasses classes, Predicate<JavaClass> left) {
        return classes.that(DescribedPredicate.describe("not allowed otherwise", left.negate()));
    }
}

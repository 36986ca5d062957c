package id.payung.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How tests are written, named and found.
final class Tests {

    static final ArchRule MOCKS = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mockito..", "org.easymock..", "org.springframework.test.context.bean.override.mockito..");

    static final ArchRule SKIPPED = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("skip tests", Tests::skips));

    private static final Pattern TEST_ANNOTATION =
            Pattern.compile("org\\.junit\\.jupiter\\..*(Test|TestFactory|TestTemplate)");
    private static final Pattern NO_CLAIM = Pattern.compile("(test|should)(\\d|\\p{Lu}|_|$).*|.*\\d+");

    private Tests() {}

    static List<String> lost(String base, JavaClasses classes) {
        return tests(classes)
                .map(JavaMethod::getOwner)
                .filter(type -> !type.isAnnotatedWith("org.junit.jupiter.api.Nested"))
                .filter(type -> !type.getSimpleName().matches(".*(Test|IT)"))
                .map(type -> type.getName() + " has tests that no build finds")
                .distinct()
                .toList();
    }

    static List<String> unclaimed(String base, JavaClasses classes) {
        return tests(classes)
                .filter(method -> NO_CLAIM.matcher(method.getName()).matches())
                .map(method -> method.getFullName() + " claims nothing")
                .toList();
    }

    private static boolean skips(JavaClass type) {
        return type.getPackageName().equals("org.junit.jupiter.api.condition")
                || type.getName().equals("org.junit.jupiter.api.Disabled")
                || type.getSimpleName().equals("Assumptions");
    }

    private static Stream<JavaMethod> tests(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> TEST_ANNOTATION
                                .matcher(annotation.getRawType().getName())
                                .matches()));
    }
}

package id.payung.house;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/// How a bean gets what it needs.
final class Wiring {

    static final ArchRule INJECTION = ArchRuleDefinition.classes()
            .should(carryNone(
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value",
                    "jakarta.inject.Inject",
                    "jakarta.annotation.Resource"));

    static final ArchRule PROFILES =
            ArchRuleDefinition.classes().should(carryNone("org.springframework.context.annotation.Profile"));

    private Wiring() {}

    private static ArchCondition<JavaClass> carryNone(String... annotations) {
        return new ArchCondition<>("carry none of " + String.join(", ", annotations)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(annotations)
                        .filter(name -> everythingIn(type).anyMatch(carries(name)))
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " carries @" + name)));
            }
        };
    }

    private static DescribedPredicate<CanBeAnnotated> carries(String annotation) {
        return annotatedWith(annotation).or(metaAnnotatedWith(annotation));
    }

    private static Stream<CanBeAnnotated> everythingIn(JavaClass type) {
        Stream<JavaParameter> parameters =
                type.getCodeUnits().stream().map(JavaCodeUnit::getParameters).flatMap(List::stream);
        return Stream.of(Stream.of(type), type.getMembers().stream(), parameters)
                .flatMap(some -> some);
    }
}

package id.payung.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What nobody calls.
final class Calls {

    static final ArchRule OLD_TIME = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                    + "|sql\\.(Date|Time|Timestamp)|text\\.(Simple)?DateFormat)");

    static final ArchRule HIDDEN_CLOCK = ArchRuleDefinition.noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(JavaClass.Predicates.resideInAPackage("java.time.."))))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static final ArchRule SLEEP = ArchRuleDefinition.noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);

    static final ArchRule PRINTING = ArchRuleDefinition.noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")));

    private Calls() {}
}

package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/// The rules of the house that byte code, and for one of them the source, can show.
///
/// What they cannot see: whether a name is a good one, whether a comment says why, whether an exception is logged and
/// thrown as well, which tables are only read, and SQL that reaches the database through a library of its own.
@SuppressWarnings("ImmutableEnumChecker") // A finder has no state, which a lambda cannot declare.
public enum Rule {
    PACKAGE_IS_A_CAPABILITY("No package is named after a layer or a drawer", Where.PRODUCTION, Packages::layers),
    PACKAGES_ARE_FLAT("Packages are one level below the base package", Where.PRODUCTION, Packages::deep),
    PACKAGE_IS_SMALL("A package has at most fifteen files", Where.PRODUCTION, Packages::crowded),
    PACKAGE_SAYS_WHAT_IT_IS(
            "Every package has a package-info, null-marked, that starts with a sentence",
            Where.PRODUCTION,
            Packages::silent),
    PACKAGES_HAVE_NO_CYCLES("Packages do not need each other in a circle", Where.PRODUCTION, Packages::cycles),
    NAME_SAYS_WHAT_IT_IS("No name ends in a word that fits every class", Where.PRODUCTION, Names::empty),
    MOSTLY_PACKAGE_PRIVATE(
            "At least 70 % of the types are package-private (three public ones are always fine)",
            Where.PRODUCTION, Openness::tooPublic),
    NO_LONELY_INTERFACE("An interface has more than one implementation", Where.PRODUCTION, Openness::lonely),
    SERVICES_SHARE_NOTHING("No service's types are known outside of it", Where.PRODUCTION, Openness::shared),
    WIRED_BY_CONSTRUCTOR("No @Autowired, @Inject, @Resource or @Value", Where.PRODUCTION, Finder.of(Wiring.INJECTION)),
    NO_PROFILES("No profile changes behaviour", Where.PRODUCTION, Finder.of(Wiring.PROFILES)),
    TIME_IS_JAVA_TIME("No Date, Calendar or java.sql time type", Where.PRODUCTION, Finder.of(Calls.OLD_TIME)),
    TIME_COMES_FROM_A_CLOCK("now() is asked of a Clock", Where.PRODUCTION, Finder.of(Calls.HIDDEN_CLOCK)),
    NO_SLEEP("Nobody sleeps: a latch, a schedule or Awaitility waits", Where.EVERYWHERE, Finder.of(Calls.SLEEP)),
    NO_PRINTING("Nothing is printed past the log", Where.PRODUCTION, Finder.of(Calls.PRINTING)),
    NO_CATCH_ALL("Nobody catches Exception, RuntimeException, Error or Throwable", Where.PRODUCTION, Catches::all),
    SQL_IS_CONSTANT("SQL is a constant where it is run; values are parameters", Where.PRODUCTION, Statements::built),
    TABLE_HAS_ONE_OWNER("A table is written by one class", Where.PRODUCTION, Statements::disputed),
    PROBLEM_HAS_A_ROW("docs/problems.md says what to do about every problem", Where.PRODUCTION, Documents::problems),
    METRIC_HAS_A_ROW("docs/operations.md says when to worry about every metric", Where.PRODUCTION, Documents::metrics),
    TEXT_IS_SAID("Every text of the pages is said somewhere", Where.PRODUCTION, Documents::texts),
    NO_MOCKS("Fakes are written by hand", Where.EVERYWHERE, Finder.of(Tests.MOCKS)),
    NO_TEST_IS_SKIPPED("A test runs or is deleted", Where.EVERYWHERE, Finder.of(Tests.SKIPPED)),
    TEST_IS_FOUND("A class with tests is named …Test or …IT, or the build passes it by", Where.EVERYWHERE, Tests::lost),
    TEST_IS_A_CLAIM("A test's name claims something", Where.EVERYWHERE, Tests::unclaimed);

    private enum Where {
        PRODUCTION,
        EVERYWHERE
    }

    private final String sentence;
    private final Where where;
    private final Finder finder;

    Rule(String sentence, Where where, Finder finder) {
        this.sentence = sentence;
        this.where = where;
        this.finder = finder;
    }

    String sentence() {
        return sentence;
    }

    boolean coversTests() {
        return where == Where.EVERYWHERE;
    }

    List<String> violations(String base, JavaClasses classes) {
        return finder.find(base, classes);
    }
}

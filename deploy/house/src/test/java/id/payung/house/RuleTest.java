package id.payung.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule, with a planted violation that it catches and near misses that it lets pass.
class RuleTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void catchesWhatIsPlantedAndNothingElse(Rule rule) {
        var planted = planted(rule);
        var classes = new ClassFileImporter().importPackages(planted.base());

        var violations = rule.violations(planted.base(), classes);

        assertThat(violations).hasSize(planted.mentions().size());
        assertThat(planted.mentions())
                .allSatisfy(mention -> assertThat(violations).anyMatch(violation -> violation.contains(mention)));
        assertThat(violations).noneMatch(violation -> violation.contains("nnocent"));
    }

    private record Planted(String base, List<String> mentions) {}

    /// Without a default: a new rule does not compile until a violation of it is planted.
    private static Planted planted(Rule rule) {
        return switch (rule) {
            case PACKAGE_IS_A_CAPABILITY -> in("capability", "capability.service is", "capability.mappers is");
            case PACKAGES_ARE_FLAT -> in("flat", "flat.first.second");
            case PACKAGE_IS_SMALL -> in("small", "small.crowd has 16 files");
            case PACKAGE_SAYS_WHAT_IT_IS ->
                in("silent", "silent.unmarked", "silent.missing", "of id.payung.planted.silent.mute");
            case PACKAGES_HAVE_NO_CYCLES -> in("cycles", "PlantedEast");
            case NAME_SAYS_WHAT_IT_IS -> in("names", "PlantedRegistrationService is", "PlantedDto");
            case MOSTLY_PACKAGE_PRIVATE -> in("open", "4 of 5 types are public, 3 may be");
            case NO_LONELY_INTERFACE -> in("lonely", "PlantedStore has one implementation");
            case SERVICES_SHARE_NOTHING ->
                in("shared", "PlantedReader.elsewhere>", "parameter of type", "PlantedReader.elsewhere()");
            case WIRED_BY_CONSTRUCTOR -> in("wiring", "PlantedField", "PlantedValue");
            case NO_PROFILES -> in("profiles", "PlantedProfile");
            case TIME_IS_JAVA_TIME ->
                in("oldtime", "Field <id.payung.planted.oldtime.PlantedDate.birth>", "Date.<init>");
            case TIME_COMES_FROM_A_CLOCK -> in("clock", "PlantedNow", "PlantedMillis");
            case NO_SLEEP -> in("sleep", "PlantedNap", "PlantedUnit");
            case NO_PRINTING -> in("printing", "PlantedOut", "PlantedTrace");
            case NO_CATCH_ALL -> in("catches", "PlantedException", "PlantedThrowable");
            case SQL_IS_CONSTANT ->
                in(
                        "sql",
                        "PlantedConcatenation",
                        "PlantedFormat",
                        "PlantedBranch",
                        "PlantedParameter",
                        "PlantedStatement");
            case TABLE_HAS_ONE_OWNER -> in("owners", "Table planted_worker is written by");
            case PROBLEM_HAS_A_ROW -> in("documents", "PlantedProblem names never-written-down");
            case METRIC_HAS_A_ROW -> in("documents", "PlantedMeter names payung_planted_nobody_knows");
            case TEXT_IS_SAID -> in("texts", "planted.unsaid", "planted.part");
            case NO_MOCKS -> in("mocks", "PlantedMock");
            case NO_TEST_IS_SKIPPED ->
                in("skipped", "PlantedSkip", "condition.OS>", "EnabledOnOs", "PlantedAssumption");
            case TEST_IS_FOUND -> in("lost", "PlantedChecks");
            case TEST_IS_A_CLAIM -> in("claims", "testAdding", "shouldAdd");
        };
    }

    private static Planted in(String name, String... mentions) {
        return new Planted("id.payung.planted." + name, List.of(mentions));
    }
}

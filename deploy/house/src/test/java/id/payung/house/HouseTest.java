package id.payung.house;

import static id.payung.house.Allowance.allow;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseTest {

    private static final String SLEEPERS = "id.payung.planted.sleep";
    private static final Allowance SILENT =
            allow(Rule.PACKAGE_SAYS_WHAT_IT_IS, SLEEPERS + "..", "planted packages have nothing to say");

    @Test
    void keepsItsOwnRules() {
        House.check("id.payung.house");
    }

    @Test
    void namesRuleAndPlaceOfEachViolation() {
        assertThatThrownBy(() -> inspect(SILENT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("broken 2 times", "NO_SLEEP", "PlantedNap.nap()", "PlantedUnit.nap()");
    }

    @Test
    void passesWhatIsAllowed() {
        var whole = allow(Rule.NO_SLEEP, SLEEPERS + "..", "they show how to sleep");

        assertThatCode(() -> inspect(SILENT, whole)).doesNotThrowAnyException();
    }

    @Test
    void allowsNothingBeyondTheNamedClass() {
        var one = allow(Rule.NO_SLEEP, SLEEPERS + ".PlantedNap", "it shows how to sleep");

        assertThatThrownBy(() -> inspect(SILENT, one)).hasMessageContainingAll("broken 1 times", "PlantedUnit.nap()");
    }

    @Test
    void refusesAnAllowanceThatNothingNeeds() {
        var whole = allow(Rule.NO_SLEEP, SLEEPERS + "..", "they show how to sleep");
        var idle = allow(Rule.NO_MOCKS, SLEEPERS + "..", "left over");

        assertThatThrownBy(() -> inspect(SILENT, whole, idle))
                .hasMessageContaining(
                        "NO_MOCKS: nothing at id.payung.planted.sleep.. needs the allowance \"left over\"");
    }

    @Test
    void refusesAnAllowanceWithoutAReason() {
        assertThatThrownBy(() -> allow(Rule.NO_SLEEP, SLEEPERS + "..", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no reason");
    }

    @Test
    void refusesAPackageThatHoldsNothing() {
        assertThatThrownBy(() -> House.check("id.payung.misspelt")).hasMessageContaining("No class below");
    }

    private static void inspect(Allowance... allowances) {
        var sleepers = new ClassFileImporter().importPackages(SLEEPERS);
        House.inspect(SLEEPERS, sleepers, sleepers, allowances);
    }
}

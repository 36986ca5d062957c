package id.payung.coverage;

import static id.payung.house.Allowance.allow;
import static id.payung.house.Rule.NO_CATCH_ALL;

import id.payung.house.House;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.coverage",
                allow(
                        NO_CATCH_ALL,
                        "id.payung.coverage.live.LiveFigures",
                        "a bug must not end the live figures in silence"));
    }

    @Test
    void isMadeOfModulesThatKnowEachOtherOneWay() {
        ApplicationModules.of(CoverageService.class).verify();
    }
}

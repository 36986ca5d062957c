package id.payung.coverage;

import id.payung.house.House;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check("id.payung.coverage");
    }

    @Test
    void isMadeOfModulesThatKnowEachOtherOneWay() {
        ApplicationModules.of(CoverageService.class).verify();
    }
}

package id.payung.local;

import static id.payung.house.Allowance.allow;

import id.payung.house.House;
import id.payung.house.Rule;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.local",
                allow(Rule.NO_PRINTING, "id.payung.local.Local", "a person at a terminal reads it"),
                allow(Rule.NO_PRINTING, "id.payung.local.Running", "a person at a terminal reads it"));
    }
}

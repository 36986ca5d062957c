package id.payung.edge;

import static id.payung.house.Allowance.allow;

import id.payung.house.House;
import id.payung.house.Rule;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.edge",
                allow(
                        Rule.MOSTLY_PACKAGE_PRIVATE,
                        "id.payung.edge..",
                        "a library of one package: its face is what it is for"));
    }
}

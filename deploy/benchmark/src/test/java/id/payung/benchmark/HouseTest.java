package id.payung.benchmark;

import static id.payung.house.Allowance.allow;

import id.payung.house.House;
import id.payung.house.Rule;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.benchmark",
                allow(
                        Rule.MOSTLY_PACKAGE_PRIVATE,
                        "id.payung.benchmark.rig..",
                        "what every measure is made with: its face is what it is for"),
                allow(
                        Rule.MOSTLY_PACKAGE_PRIVATE,
                        "id.payung.benchmark.table..",
                        "what every row of the table is made of"),
                allow(Rule.NO_PRINTING, "id.payung.benchmark.Benchmark", "a person at a terminal reads it"));
    }
}

package id.payung.intake;

import static id.payung.house.Allowance.allow;

import id.payung.house.House;
import id.payung.house.Rule;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.intake",
                allow(
                        Rule.PACKAGE_IS_SMALL,
                        "id.payung.intake..",
                        "a second package would make public what a service must not see"),
                allow(
                        Rule.NO_CATCH_ALL,
                        "id.payung.intake.Taking",
                        "whatever a decoder or an effect throws: here it is told whether time heals it or it is parked"),
                allow(
                        Rule.NO_CATCH_ALL,
                        "id.payung.intake.Rereading",
                        "whatever a decoder throws parked the record the first time, and sets it aside the second"));
    }
}

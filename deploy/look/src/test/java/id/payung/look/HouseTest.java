package id.payung.look;

import id.payung.house.House;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check("id.payung.look");
    }
}

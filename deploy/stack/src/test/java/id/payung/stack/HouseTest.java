package id.payung.stack;

import static id.payung.house.Allowance.allow;

import id.payung.house.House;
import id.payung.house.Rule;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.stack",
                allow(Rule.MOSTLY_PACKAGE_PRIVATE, "id.payung.stack..", "a library: its face is what it is for"),
                allow(Rule.NO_PRINTING, "id.payung.stack.Stack", "one line tells whoever runs a test what it ran on"),
                allow(Rule.NO_PRINTING, "id.payung.stack.BrokerProcess", "its output is the broker's log"),
                allow(
                        Rule.SQL_IS_CONSTANT,
                        "id.payung.stack.Databases",
                        "CREATE ROLE takes no parameters: the server itself quotes the names"));
    }
}

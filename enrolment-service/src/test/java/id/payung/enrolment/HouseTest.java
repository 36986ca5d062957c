package id.payung.enrolment;

import static id.payung.house.Allowance.allow;
import static id.payung.house.Rule.NO_CATCH_ALL;
import static id.payung.house.Rule.NO_PRINTING;

import id.payung.house.House;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        House.check(
                "id.payung.enrolment",
                allow(
                        NO_CATCH_ALL,
                        "id.payung.enrolment.background.Background",
                        "a thread that died would leave a service that is up and idle"),
                allow(NO_CATCH_ALL, "id.payung.enrolment.ledger.Relay", "a bug must not end the only relay in silence"),
                allow(
                        NO_CATCH_ALL,
                        "id.payung.enrolment.roster.Importers",
                        "a bug in one import must not end the rest"),
                allow(
                        NO_CATCH_ALL,
                        "id.payung.enrolment.seal.Verifiers",
                        "a bug must not end the only verifier in silence"),
                allow(NO_PRINTING, "id.payung.enrolment.seal.VerifySealsCommand", "an auditor reads what it found"));
    }
}

package id.payung.enrolment;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void packagesUseOnlyWhatOthersOfferAndFormNoCircle() {
        ApplicationModules.of(EnrolmentService.class).verify();
    }
}

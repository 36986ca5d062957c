package id.payung.notification;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void packagesUseOnlyWhatOthersOfferAndFormNoCircle() {
        ApplicationModules.of(NotificationService.class).verify();
    }
}

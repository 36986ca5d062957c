package id.payung.notification.letter;

import id.payung.notification.delivery.Letter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the courier has its letters written.
@Configuration(proxyBeanMethods = false)
class Desk {

    @Bean
    Letter.Writer writer(Letters letters) {
        return letters::write;
    }
}

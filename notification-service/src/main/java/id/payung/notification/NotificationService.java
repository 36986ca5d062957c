package id.payung.notification;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class NotificationService {

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Payung notification-service")
                        .version("1")
                        .description("How every OPD stands, and the alerts about it. Refusals are RFC 9457 problems."));
    }

    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}

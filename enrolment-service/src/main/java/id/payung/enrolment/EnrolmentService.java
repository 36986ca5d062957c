package id.payung.enrolment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class EnrolmentService {

    public static void main(String[] args) {
        SpringApplication.run(EnrolmentService.class, args);
    }
}

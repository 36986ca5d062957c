package id.payung.coverage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class CoverageService {

    public static void main(String[] args) {
        SpringApplication.run(CoverageService.class, args);
    }
}

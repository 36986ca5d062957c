package id.payung.enrolment;

import id.payung.enrolment.seal.VerifySealsCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class EnrolmentService {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifySealsCommand.NAME)) {
            System.exit(VerifySealsCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(EnrolmentService.class, args);
    }
}

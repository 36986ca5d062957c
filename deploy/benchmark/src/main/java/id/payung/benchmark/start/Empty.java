package id.payung.benchmark.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// A Spring Boot application with nothing in it but what its libraries configure by themselves.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Empty {

    Empty() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}

package id.payung.planted.names;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class InnocentApplicationService {}

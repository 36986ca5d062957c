package id.payung.planted.profiles;

import org.springframework.context.annotation.Configuration;

@Configuration
class Innocent {}

package id.payung.planted.wiring;

import org.springframework.stereotype.Component;

@Component
class InnocentConstructor {

    final String name;

    InnocentConstructor(String name) {
        this.name = name;
    }
}

package id.payung.planted.wiring;

import org.springframework.beans.factory.annotation.Value;

class PlantedValue {

    final String name;

    PlantedValue(@Value("${name}") String name) {
        this.name = name;
    }
}

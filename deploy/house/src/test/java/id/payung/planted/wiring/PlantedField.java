package id.payung.planted.wiring;

import org.springframework.beans.factory.annotation.Autowired;

class PlantedField {

    @Autowired
    String name = "";
}

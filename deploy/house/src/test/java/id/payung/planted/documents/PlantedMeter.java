package id.payung.planted.documents;

import io.micrometer.planted.Meter;

class PlantedMeter {

    static final Meter METER = new Meter("payung.planted.nobody.knows");
}

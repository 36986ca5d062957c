package id.payung.planted.clock;

import java.time.Instant;

class PlantedNow {

    Instant at = Instant.now();
}

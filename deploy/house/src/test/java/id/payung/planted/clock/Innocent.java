package id.payung.planted.clock;

import java.time.Clock;
import java.time.LocalDate;

class Innocent {

    LocalDate on(Clock clock) {
        return LocalDate.now(clock);
    }
}

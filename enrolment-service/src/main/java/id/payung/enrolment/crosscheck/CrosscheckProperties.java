package id.payung.enrolment.crosscheck;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much an office may ask. A list of guessed NIKs would tell who is covered, so the limits are those of an
/// office that asks about its own people.
///
/// @param largest largest list, 1 to 64 MB; it is in memory while it is answered
/// @param atOnce lists that this replica answers at the same time, 1 to 16
/// @param listsAnHour lists of one OPD, 1 to 1,000
/// @param peopleADay people that one OPD may ask about, at least 100
@ConfigurationProperties("payung.crosscheck")
record CrosscheckProperties(
        @DefaultValue("16MB") DataSize largest,
        @DefaultValue("2") int atOnce,
        @DefaultValue("20") int listsAnHour,
        @DefaultValue("200000") int peopleADay) {

    CrosscheckProperties {
        if (largest.toMegabytes() < 1 || largest.toMegabytes() > 64 || atOnce < 1 || atOnce > 16) {
            throw new IllegalArgumentException("payung.crosscheck.largest is 1MB to 64MB, at-once 1 to 16");
        }
        if (listsAnHour < 1 || listsAnHour > 1_000 || peopleADay < 100) {
            throw new IllegalArgumentException("payung.crosscheck.lists-an-hour or people-a-day is out of range");
        }
    }
}

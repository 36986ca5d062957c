package id.payung.enrolment.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/// The three times of Indonesia by province (Keppres 41/1987): a day begins in Papua two hours before it begins in
/// Java.
public enum Zone {
    /// Sumatra, Java, West and Central Kalimantan.
    WIB("Asia/Jakarta", "1 2 3 61 62"),
    /// Bali, Nusa Tenggara, the other Kalimantan, Sulawesi.
    WITA("Asia/Makassar", "5 63 64 65 7"),
    /// Maluku and Papua.
    WIT("Asia/Jayapura", "8 9");

    private final ZoneId id;
    private final String codes;

    Zone(String id, String codes) {
        this.id = ZoneId.of(id);
        this.codes = codes;
    }

    /// @param region Kemendagri code of a province or a kabupaten/kota
    /// @throws java.util.NoSuchElementException when no code begins so
    public static Zone of(String region) {
        return Stream.of(values())
                .filter(zone -> zone.codes().anyMatch(region::startsWith))
                .findFirst()
                .orElseThrow();
    }

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), id);
    }

    /// A pattern of the codes in this zone, for `LIKE ANY`.
    public Stream<String> patterns() {
        return codes().map(code -> code + "%");
    }

    /// What the codes of its provinces begin with.
    private Stream<String> codes() {
        return Stream.of(codes.split(" "));
    }
}

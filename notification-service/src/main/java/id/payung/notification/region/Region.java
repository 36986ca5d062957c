package id.payung.notification.region;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/// A province (`36`) or a regency or city (`36.73`).
///
/// @param code Kemendagri code
public record Region(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}(\\.[0-9]{2})?");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    public Region {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A region is written like 36 or 36.73");
        }
    }

    /// True for the region itself and for every region inside it.
    public boolean covers(Region other) {
        return code.equals(other.code) || other.code.startsWith(code + ".");
    }

    /// From the nearest to the widest: itself, its province, the nation (`ID`).
    public List<String> upwards() {
        return code.length() == 2 ? List.of(code, "ID") : List.of(code, code.substring(0, 2), "ID");
    }

    /// Western, central or eastern Indonesian time (Keputusan Presiden 41/1987, by today's provinces); unknown
    /// provinces count as western.
    public ZoneId zone() {
        return switch (code.substring(0, 2)) {
            case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" -> WITA;
            case "81", "82", "91", "92", "93", "94", "95", "96" -> WIT;
            default -> WIB;
        };
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    @Override
    public String toString() {
        return code;
    }
}

package id.payung.coverage.access;

import id.payung.edge.ProblemType;
import org.springframework.http.HttpStatus;

/// Every refusal of this service's own; `docs/problems.md` says what the caller should do about each.
public final class Problem {

    public static final ProblemType UNKNOWN_REGION =
            new ProblemType("unknown-region", HttpStatus.NOT_FOUND, "Wilayah tidak dikenal / Unknown region");
    public static final ProblemType INVALID_FIGURE = new ProblemType(
            "invalid-figure", HttpStatus.BAD_REQUEST, "Angka tidak lengkap atau keliru / Figure incomplete or wrong");
    public static final ProblemType OTHER_REGION =
            new ProblemType("other-region", HttpStatus.FORBIDDEN, "Wilayah lain / Another region");
    public static final ProblemType STILL_PARKED = new ProblemType(
            "still-parked",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Peristiwa masih tidak dapat diterapkan / The event still cannot be applied");
    public static final ProblemType UNKNOWN_PARKED_EVENT = new ProblemType(
            "unknown-parked-event", HttpStatus.NOT_FOUND, "Tidak ada peristiwa tertahan / No such parked event");

    private Problem() {}
}

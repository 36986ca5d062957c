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
    public static final ProblemType RUN_UNDER_WAY = new ProblemType(
            "run-under-way", HttpStatus.CONFLICT, "Sedang ada yang berjalan / One is under way already");
    public static final ProblemType UNKNOWN_RUN =
            new ProblemType("unknown-run", HttpStatus.NOT_FOUND, "Tidak ada yang demikian / No such run");
    public static final ProblemType UNKNOWN_TABLE =
            new ProblemType("unknown-table", HttpStatus.NOT_FOUND, "Tabel tidak dikenal / Unknown table");

    private Problem() {}
}

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

    public static final ProblemType UNKNOWN_FIGURE =
            new ProblemType("unknown-figure", HttpStatus.NOT_FOUND, "Angka tidak dikenal / Unknown figure");
    public static final ProblemType NOTHING_TO_ACCEPT = new ProblemType(
            "nothing-to-accept", HttpStatus.CONFLICT, "Tidak menunggu persetujuan / Not waiting to be accepted");
    public static final ProblemType ACCEPTED_BY_ANOTHER = new ProblemType(
            "accepted-by-another",
            HttpStatus.FORBIDDEN,
            "Harus disetujui pihak lain yang lebih tinggi / To be accepted by somebody else, of a higher level");
    public static final ProblemType INVALID_REASON =
            new ProblemType("invalid-reason", HttpStatus.BAD_REQUEST, "Alasan tidak memadai / Reason not sufficient");
    public static final ProblemType INVALID_UPLOAD = new ProblemType(
            "invalid-upload", HttpStatus.BAD_REQUEST, "Berkas angka tidak dapat dibaca / The file cannot be read");
    public static final ProblemType INVALID_PLAN = new ProblemType(
            "invalid-plan", HttpStatus.BAD_REQUEST, "Rencana tidak lengkap atau keliru / Plan incomplete or wrong");
    public static final ProblemType INVALID_TARGET = new ProblemType(
            "invalid-target", HttpStatus.BAD_REQUEST, "Target tidak lengkap atau keliru / Target incomplete or wrong");
    public static final ProblemType INVALID_RELEASE = new ProblemType(
            "invalid-release",
            HttpStatus.BAD_REQUEST,
            "Angka rilis tidak dapat dibaca / The numbers of the release cannot be read");
    public static final ProblemType TOO_MANY_CHECKS = new ProblemType(
            "too-many-checks", HttpStatus.TOO_MANY_REQUESTS, "Terlalu banyak pemeriksaan / Too many checks");

    private Problem() {}
}

package id.payung.enrolment.edge;

import id.payung.edge.ProblemType;
import org.springframework.http.HttpStatus;

/// Every refusal of this service's own; `docs/problems.md` says what the caller should do about each.
public final class Problem {

    public static final ProblemType UNKNOWN_REGION = new ProblemType(
            "unknown-region", HttpStatus.UNPROCESSABLE_CONTENT, "Wilayah tidak dikenal / Unknown region");
    public static final ProblemType UNKNOWN_OPD =
            new ProblemType("unknown-opd", HttpStatus.NOT_FOUND, "OPD tidak ditemukan / No such OPD");
    public static final ProblemType UNKNOWN_IMPORT =
            new ProblemType("unknown-import", HttpStatus.NOT_FOUND, "Impor tidak ditemukan / No such import");
    public static final ProblemType REGION_OF_AN_OPD_IS_FIXED = new ProblemType(
            "region-of-an-opd-is-fixed",
            HttpStatus.CONFLICT,
            "Wilayah OPD tidak dapat diubah / An OPD keeps its region");
    public static final ProblemType OPD_NAME_TAKEN =
            new ProblemType("opd-name-taken", HttpStatus.CONFLICT, "Nama OPD sudah dipakai / OPD name taken");
    public static final ProblemType NPP_TAKEN =
            new ProblemType("npp-taken", HttpStatus.CONFLICT, "NPP dan divisi sudah dipakai / NPP taken");
    public static final ProblemType CHANGED_SINCE =
            new ProblemType("changed-since", HttpStatus.PRECONDITION_FAILED, "Sudah berubah / Changed since");
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType(
            "precondition-required", HttpStatus.PRECONDITION_REQUIRED, "If-Match wajib / If-Match required");
    public static final ProblemType UNKNOWN_CREDENTIAL = new ProblemType(
            "unknown-credential", HttpStatus.NOT_FOUND, "Kredensial tidak ditemukan / No such credential");
    public static final ProblemType TOO_MANY_CREDENTIALS = new ProblemType(
            "too-many-credentials", HttpStatus.CONFLICT, "Sudah ada lima kredensial / Five credentials already");
    public static final ProblemType UNKNOWN_WORKER =
            new ProblemType("unknown-worker", HttpStatus.NOT_FOUND, "Orang tidak ditemukan / No such person");
    public static final ProblemType INVALID_PERSON = new ProblemType(
            "invalid-person",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Data orang belum benar / Something about the person is wrong");
    public static final ProblemType ON_ANOTHER_ROSTER = new ProblemType(
            "on-another-roster", HttpStatus.CONFLICT, "Terdaftar di OPD lain / On the roster of another OPD");
    public static final ProblemType STILL_ON_THE_ROSTER =
            new ProblemType("still-on-the-roster", HttpStatus.CONFLICT, "Masih ada di daftar / Still on the roster");
    public static final ProblemType ROSTER_UNDER_WAY =
            new ProblemType("roster-under-way", HttpStatus.CONFLICT, "Impor masih berjalan / An import is under way");
    public static final ProblemType NO_SUCH_STEP = new ProblemType(
            "no-such-step", HttpStatus.UNPROCESSABLE_CONTENT, "Tidak ada di riwayat / Not in the history");
    public static final ProblemType ILLEGAL_HISTORY = new ProblemType(
            "illegal-history", HttpStatus.UNPROCESSABLE_CONTENT, "Riwayat tidak mungkin / Impossible history");
    public static final ProblemType APPOINTMENT_OUT_OF_ORDER =
            new ProblemType("appointment-out-of-order", HttpStatus.CONFLICT, "Urutan SK keliru / Decrees out of order");
    public static final ProblemType CANNOT_LEAVE = new ProblemType(
            "cannot-leave", HttpStatus.CONFLICT, "Tidak dapat keluar pada hari itu / Cannot leave on that day");
    public static final ProblemType KEY_OF_ANOTHER_COMMAND = new ProblemType(
            "key-of-another-command", HttpStatus.UNPROCESSABLE_CONTENT, "Kunci perintah lain / Key of another command");
    public static final ProblemType COMMAND_IN_PROGRESS = new ProblemType(
            "command-in-progress", HttpStatus.CONFLICT, "Perintah sedang dijalankan / Command in progress");
    public static final ProblemType ANSWER_NOT_KEPT =
            new ProblemType("answer-not-kept", HttpStatus.CONFLICT, "Jawaban tidak disimpan / Answer not kept");
    public static final ProblemType CHANGE_REFUSED =
            new ProblemType("change-refused", HttpStatus.CONFLICT, "Perubahan tidak mungkin / Change not possible");
    public static final ProblemType UNKNOWN_EXPORT =
            new ProblemType("unknown-export", HttpStatus.NOT_FOUND, "Ekspor tidak ditemukan / No such export");
    public static final ProblemType UNKNOWN_RECONCILIATION = new ProblemType(
            "unknown-reconciliation", HttpStatus.NOT_FOUND, "Rekonsiliasi tidak ditemukan / No such reconciliation");
    public static final ProblemType HELD_FOR_THE_REGION = new ProblemType(
            "held-for-the-region", HttpStatus.CONFLICT, "Menunggu keputusan wilayah / Held for the region");
    public static final ProblemType UNKNOWN_OVERLAP =
            new ProblemType("unknown-overlap", HttpStatus.NOT_FOUND, "Tidak ditemukan / No such overlap");
    public static final ProblemType OVERLAP_NOT_HELD =
            new ProblemType("overlap-not-held", HttpStatus.CONFLICT, "Tidak menunggu keputusan / Not held");
    public static final ProblemType BOTH_NEVER_ALLOWED = new ProblemType(
            "both-never-allowed", HttpStatus.UNPROCESSABLE_CONTENT, "Satu orang satu kepesertaan / One person once");
    public static final ProblemType ROSTER_EMPTY =
            new ProblemType("roster-empty", HttpStatus.UNPROCESSABLE_CONTENT, "Berkas kosong / Empty file");
    public static final ProblemType ROSTER_HEADER =
            new ProblemType("roster-header", HttpStatus.UNPROCESSABLE_CONTENT, "Judul kolom salah / Wrong header");
    public static final ProblemType ROSTER_FORMAT = new ProblemType(
            "roster-format", HttpStatus.UNPROCESSABLE_CONTENT, "Berkas tidak dapat dibaca / File cannot be read");
    public static final ProblemType IMPORT_ENDED =
            new ProblemType("import-ended", HttpStatus.CONFLICT, "Impor sudah selesai / The import has ended");
    public static final ProblemType ROSTER_TOO_LARGE =
            new ProblemType("roster-too-large", HttpStatus.CONTENT_TOO_LARGE, "Berkas terlalu besar / File too large");
    public static final ProblemType TOO_MANY_CHECKS = new ProblemType(
            "too-many-checks", HttpStatus.TOO_MANY_REQUESTS, "Terlalu banyak pertanyaan / Too many questions");
    public static final ProblemType TOO_MANY_WRONG_SECRETS = new ProblemType(
            "too-many-wrong-secrets",
            HttpStatus.TOO_MANY_REQUESTS,
            "Terlalu banyak rahasia yang salah / Too many wrong secrets");

    public static final ProblemType UNKNOWN_MONTH =
            new ProblemType("unknown-month", HttpStatus.NOT_FOUND, "Bulan belum dihitung / No such contribution month");
    public static final ProblemType NO_WAGE_BASE =
            new ProblemType("no-wage-base", HttpStatus.CONFLICT, "Dasar upah belum ditetapkan / No wage base");
    public static final ProblemType NOTHING_TO_PAY =
            new ProblemType("nothing-to-pay", HttpStatus.CONFLICT, "Tidak ada yang ditagih / Nothing to pay");
    public static final ProblemType DRAFT_STALE =
            new ProblemType("draft-stale", HttpStatus.CONFLICT, "Hitungan sudah usang / Draft out of date");
    public static final ProblemType EARLIER_MONTH_UNPAID = new ProblemType(
            "earlier-month-unpaid", HttpStatus.CONFLICT, "Bulan sebelumnya belum dibayar / An earlier month is unpaid");
    public static final ProblemType MONTH_FINALISED =
            new ProblemType("month-finalised", HttpStatus.CONFLICT, "Sudah difinalisasi / Finalised already");
    public static final ProblemType NOT_FINALISED =
            new ProblemType("not-finalised", HttpStatus.CONFLICT, "Belum difinalisasi / Not finalised");
    public static final ProblemType MONTH_LOCKED =
            new ProblemType("month-locked", HttpStatus.CONFLICT, "Bulan terkunci / Month locked");
    public static final ProblemType PAYMENT_DIFFERS = new ProblemType(
            "payment-differs", HttpStatus.CONFLICT, "Jumlah tidak sama dengan tagihan / Payment differs");
    public static final ProblemType PAYMENT_REFERENCE_USED = new ProblemType(
            "payment-reference-used", HttpStatus.CONFLICT, "Referensi sudah dipakai / Payment reference used");

    private Problem() {}
}

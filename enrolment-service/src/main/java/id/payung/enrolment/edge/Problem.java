package id.payung.enrolment.edge;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Every refusal of this service, with its status; `docs/problems.md` says what the caller should do about each.
public enum Problem {
    UNKNOWN_REGION(HttpStatus.UNPROCESSABLE_CONTENT, "Wilayah tidak dikenal / Unknown region"),
    UNKNOWN_OPD(HttpStatus.NOT_FOUND, "OPD tidak ditemukan / No such OPD"),
    UNKNOWN_IMPORT(HttpStatus.NOT_FOUND, "Impor tidak ditemukan / No such import"),
    REGION_OF_AN_OPD_IS_FIXED(HttpStatus.CONFLICT, "Wilayah OPD tidak dapat diubah / An OPD keeps its region"),
    OPD_NAME_TAKEN(HttpStatus.CONFLICT, "Nama OPD sudah dipakai / OPD name taken"),
    UNKNOWN_CREDENTIAL(HttpStatus.NOT_FOUND, "Kredensial tidak ditemukan / No such credential"),
    TOO_MANY_CREDENTIALS(HttpStatus.CONFLICT, "Sudah ada lima kredensial / Five credentials already"),
    UNKNOWN_WORKER(HttpStatus.NOT_FOUND, "Orang tidak ditemukan / No such person"),
    INVALID_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "Data orang belum benar / Something about the person is wrong"),
    ON_ANOTHER_ROSTER(HttpStatus.CONFLICT, "Terdaftar di OPD lain / On the roster of another OPD"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Permintaan tidak sah / Invalid request"),
    ROSTER_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "Berkas kosong / Empty file"),
    ROSTER_HEADER(HttpStatus.UNPROCESSABLE_CONTENT, "Judul kolom salah / Wrong header"),
    ROSTER_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Berkas terlalu besar / File too large");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The stable name of this refusal, e.g. `urn:payung:problem:unknown-opd`.
    public URI type() {
        return URI.create(
                "urn:payung:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// @param detail what to do about it, Bahasa Indonesia first; never personal data
    public ErrorResponseException because(String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type());
        body.setTitle(title);
        return new ErrorResponseException(status, body, null);
    }
}

package id.payung.edge;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// The refusals that every service knows.
public enum CommonProblem {
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "Permintaan tidak sah / Invalid request",
            "Periksa parameter dan isi menurut /v3/api-docs. / Check parameters and body against /v3/api-docs."),
    BAD_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "Parameter keliru / Bad parameter",
            "Periksa parameter menurut /v3/api-docs. / Check the parameters against /v3/api-docs."),
    BAD_BODY(
            HttpStatus.BAD_REQUEST,
            "Isi permintaan tidak dapat dibaca / Body cannot be read",
            "Kirim JSON dengan kolom yang tercantum di /v3/api-docs saja; kolom lain ditolak."
                    + " / Send JSON with the fields named in /v3/api-docs only; others are refused."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Token tidak ada atau tidak berlaku / No valid token",
            "Minta token dengan POST /oauth2/token, lalu kirim sebagai Authorization: Bearer."
                    + " / Get a token from POST /oauth2/token and send it as Authorization: Bearer."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Tidak diizinkan / Forbidden",
            "Pakai kredensial yang berwenang atas wilayah atau OPD ini."
                    + " / Use a credential whose role covers this region or OPD."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Tidak ditemukan / Not found",
            "Tidak ada, atau bukan milik Anda: periksa alamatnya. / It is not there, or not yours: check the address."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Metode tidak didukung / Method not allowed",
            "Pakai metode yang disebut kepala Allow. / Use a method that the header Allow names."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Jenis jawaban tidak tersedia / Not acceptable",
            "Terima jenis jawaban menurut /v3/api-docs. / Accept a media type that /v3/api-docs names."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Jenis isi tidak didukung / Unsupported media type",
            "Kirim Content-Type menurut /v3/api-docs. / Send a Content-Type that /v3/api-docs names."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Permintaan terlalu besar / Request too large",
            "Kirim dalam bagian yang lebih kecil. / Send it in smaller parts."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Kesalahan pada sistem / Internal error",
            "Coba lagi nanti; bila berulang, hubungi pengelola. / Try again later; if it stays, tell the operator."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Sementara tidak tersedia / Unavailable for now",
            "Bagian yang dibutuhkan tidak terjangkau; coba lagi sebentar lagi."
                    + " / Something that is needed is away; try again soon.");

    private static final String SECONDS_TO_WAIT = "5";

    private final HttpStatus status;
    private final String title;
    private final String advice;

    CommonProblem(HttpStatus status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /// Whether these words are the advice that always fits, which is written for programs.
    static boolean isGeneral(String detail) {
        return Arrays.stream(values()).anyMatch(problem -> problem.advice.equals(detail));
    }

    HttpStatus status() {
        return status;
    }

    /// The refusal to throw.
    ///
    /// @param detail what to do about it, Bahasa Indonesia first; never personal data
    public ErrorResponseException because(String detail) {
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemType(name, status, title).because(detail);
    }

    /// The refusal to throw, with the advice that always fits.
    public ErrorResponseException refusal() {
        var refusal = because(advice);
        if (this == UNAVAILABLE) {
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return refusal;
    }
}

package id.payung.notification.edge;

import java.io.Serial;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal as RFC 9457 tells it. The detail says what to do, in Bahasa Indonesia with English beside it.
public final class Problem extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /// @param name last part of the type, `urn:payung:problem:<name>`
    public static Problem of(HttpStatus status, String name, String title, String detail) {
        return new Problem(status, detail(status, name, title, detail));
    }

    /// What is not there, or is not for this caller: from outside that is the same.
    public static Problem notFound(String what) {
        return of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Not found",
                "Tidak ditemukan, atau bukan milik Anda: periksa alamatnya."
                        + " / There is no such %s, or it is not yours: check the address.".formatted(what));
    }

    /// A request that cannot be understood.
    public static Problem invalid(String detail) {
        return of(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request", detail);
    }

    /// A token that is good, but not for this.
    static Problem forbidden() {
        return of(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Not allowed",
                "Peran Anda tidak mengizinkan ini: gunakan token OPD, REGION atau ADMIN."
                        + " / Your role does not allow this: use a token of an OPD, a REGION or ADMIN.");
    }

    static ProblemDetail detail(HttpStatus status, String name, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:payung:problem:" + name));
        body.setTitle(title);
        return body;
    }
}

package id.payung.edge;

import java.io.Serial;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A kind of refusal by RFC 9457. A service declares its own as constants; `docs/problems.md` lists them all with what
/// the caller should do.
///
/// @param name the last part of the stable name, e.g. `unknown-opd` of `urn:payung:problem:unknown-opd`
/// @param title what it is, Bahasa Indonesia first, English beside it
public record ProblemType(String name, HttpStatus status, String title) {

    private static final String PREFIX = "urn:payung:problem:";

    /// The stable name of a refusal that has no answer of its own, because it is one among many in an answer.
    public static URI uri(String name) {
        return URI.create(PREFIX + name);
    }

    /// The refusal to throw.
    ///
    /// @param detail what to do about it, Bahasa Indonesia first; never personal data
    public ErrorResponseException because(String detail) {
        return new Refusal(this, detail);
    }

    /// A refusal in words of ours; what the framework refuses is put into such words by [Diagnosis].
    static final class Refusal extends ErrorResponseException {

        @Serial
        private static final long serialVersionUID = 1;

        private Refusal(ProblemType type, String detail) {
            super(type.status(), problem(type, detail), null);
        }

        private static ProblemDetail problem(ProblemType type, String detail) {
            var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
            problem.setType(uri(type.name()));
            problem.setTitle(type.title());
            return problem;
        }
    }
}

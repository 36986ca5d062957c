package id.payung.coverage.access;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An expected refusal: what is wrong and what to do, in Bahasa Indonesia and English.
public final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private Refusal(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /// @param name the last part of `urn:payung:problem:<name>`
    public static Refusal of(HttpStatus status, String name, String title, String detail) {
        return new Refusal(status, problem(status, name, title, detail));
    }

    static ProblemDetail problem(HttpStatus status, String name, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:payung:problem:" + name));
        problem.setTitle(title);
        return problem;
    }
}

package id.payung.enrolment.access;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Refusals in the form of RFC 9457.
public final class Problem {

    private Problem() {}

    /// @param name what follows `urn:payung:problem:`
    /// @param detail what to do, Bahasa Indonesia first
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String name, String title, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, name, title, detail));
    }

    static ProblemDetail detail(HttpStatus status, String name, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:payung:problem:" + name));
        problem.setTitle(title);
        return problem;
    }
}

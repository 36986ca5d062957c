package id.payung.edge;

import java.io.Serial;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal in words of ours; what the framework refuses is put into such words by [Diagnosis].
class Refusal extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    Refusal(ProblemType type, String detail) {
        super(type.status(), problem(type, detail), null);
    }

    private static ProblemDetail problem(ProblemType type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(ProblemType.uri(type.name()));
        problem.setTitle(type.title());
        return problem;
    }
}

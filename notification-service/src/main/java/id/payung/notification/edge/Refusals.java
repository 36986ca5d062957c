package id.payung.notification.edge;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Gives every refusal its problem: those of the framework too, and none quotes what was sent.
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway() {
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Not available just now",
                "Layanan sedang tidak tersedia: coba lagi sebentar lagi."
                        + " / The service is not available just now: try again in a moment.");
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> unexpected(RuntimeException failure) {
        LOG.atError().setCause(failure).log("A request failed");
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Unexpected failure",
                "Terjadi kesalahan pada layanan: laporkan kepada pengelola."
                        + " / The service failed: tell whoever runs it.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof Problem problem) {
            return super.handleExceptionInternal(failure, problem.getBody(), headers, status, request);
        }
        HttpStatus known = HttpStatus.valueOf(status.value());
        return super.handleExceptionInternal(failure, plain(known), headers, status, request);
    }

    private static ProblemDetail plain(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.notFound("resource").getBody();
            case METHOD_NOT_ALLOWED ->
                Problem.detail(
                        status,
                        "method-not-allowed",
                        "Method not allowed",
                        "Metode ini tidak didukung di alamat ini. / This address does not support this method.");
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
                Problem.detail(
                        status,
                        "media-type",
                        "Media type not supported",
                        "Gunakan application/json. / Use application/json.");
            default ->
                Problem.detail(
                        status,
                        "invalid-request",
                        "Invalid request",
                        "Permintaan tidak dapat dibaca: periksa parameter dan isi menurut /v3/api-docs."
                                + " / The request cannot be read: check parameters and body against /v3/api-docs.");
        };
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String name, String title, String detail) {
        return ResponseEntity.status(status).body(Problem.detail(status, name, title, detail));
    }
}

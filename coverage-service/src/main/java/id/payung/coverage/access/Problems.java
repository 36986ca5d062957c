package id.payung.coverage.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/// Writes every refusal as `application/problem+json`: the framework's, ours, and those of the security filters,
/// which
/// stand
/// in front of it.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure.getPropertyName();
        ProblemDetail problem = Refusal.problem(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                "Parameter keliru / Bad parameter",
                "'%s' tidak dapat dibaca. Tanggal ditulis 2026-11-30. / '%s' cannot be read. A date is written 2026-11-30."
                        .formatted(name, name));
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Refusal.problem(
                HttpStatus.BAD_REQUEST,
                "bad-body",
                "Isi permintaan tidak dapat dibaca / Body cannot be read",
                "Kirim JSON dengan kolom yang tercantum di /v3/api-docs saja; kolom lain ditolak."
                        + " / Send JSON with the fields named in /v3/api-docs only; others are refused.");
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    @Nullable
    ResponseEntity<Object> handleOutage(RuntimeException failure, WebRequest request) {
        ProblemDetail problem = Refusal.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Sementara tidak tersedia / Unavailable for now",
                "Basis data tidak terjangkau; coba lagi sebentar lagi. / The database is away; try again soon.");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return handleExceptionInternal(failure, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleBug(RuntimeException failure, WebRequest request) {
        log.error("A request failed", failure);
        ProblemDetail problem = Refusal.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Kesalahan pada sistem / Internal error",
                "Coba lagi nanti; bila berulang, hubungi pengelola. / Try again later; if it stays, tell the operator.");
        return handleExceptionInternal(failure, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                Refusal.problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Belum masuk / Not signed in",
                        "Sertakan token yang berlaku: Authorization: Bearer … / Send a valid token."));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        write(
                response,
                Refusal.problem(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "Tidak berwenang / Not allowed",
                        "Peran Anda tidak boleh melakukan ini. / Your role may not do this."));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}

package id.payung.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers whatever a controller or the framework in front of it throws with a problem. A bug is logged here, once.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// Bytes; whoever sends more than any limit allows is cut off instead.
    private static final long MOST_PASSED_BY = 512L * 1_024 * 1_024;

    /// The filters in front know whether to ask for a token or to say no.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToTheFilters(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> other(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        return handleExceptionInternal(failure, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var reader = reader(request);
        var refusal = reader != null && LastResort.isForm(reader.getRequest())
                ? Diagnosis.ofForm(failure, status)
                : Diagnosis.of(failure, status);
        if (refusal.getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("A request failed", failure);
        }
        var all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(refusal.getHeaders());
        if (reader != null) {
            var said = failure instanceof ErrorResponseException
                    || refusal.getStatusCode().is4xxClientError();
            return show(reader, refusal, all, said);
        }
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(failure, refusal.getBody(), all, refusal.getStatusCode(), request);
    }

    /// Null when a program asks.
    private static @Nullable ServletWebRequest reader(WebRequest request) {
        return request instanceof ServletWebRequest web && LastResort.isRead(web.getRequest()) ? web : null;
    }

    private static @Nullable ResponseEntity<Object> show(
            ServletWebRequest web, ErrorResponseException refusal, HttpHeaders headers, boolean again) {
        var response = Objects.requireNonNull(web.getResponse(), "A request has a response");
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            if (again && LastResort.isForm(web.getRequest())) {
                readToTheEnd(web.getRequest());
            }
            LastResort.show(web.getRequest(), response, refusal, again);
        } catch (IOException gone) {
            LOG.debug("Nobody is there to read a refusal", gone);
        }
        return null;
    }

    /// A browser that is still sending a file would not read the answer.
    private static void readToTheEnd(HttpServletRequest request) {
        try (var rest = request.getInputStream()) {
            var _ = rest.skip(MOST_PASSED_BY);
        } catch (IOException cut) {
            LOG.debug("The file of a refused form was cut off", cut);
        }
    }
}

package id.payung.enrolment.console;

import id.payung.edge.CommonProblem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Draws a refused form again, with what was typed and what to do.
///
/// A form is posted to an address whose GET shows it: a refused POST draws that page, with the status that the API
/// answers; the template finds what was typed in `param` and the refusal under the name `refusal`. Nothing typed goes
/// into the session.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int BUFFER = 64 * 1_024;

    /// Bytes; whoever sends more than any limit allows is cut off instead.
    private static final long MOST_PASSED_BY = 512L * 1_024 * 1_024;

    private static final String REFUSAL = "refusal";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean form =
                request.getMethod().equals("POST") && request.getRequestURI().startsWith("/konsol/");
        var refusal = form ? refusal(failure) : null;
        if (refusal == null || response.isCommitted()) {
            return null;
        }
        readToTheEnd(request);
        request.setAttribute(REFUSAL, refusal.getBody());
        response.resetBuffer();
        response.setStatus(refusal.getStatusCode().value());
        refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        draw(request.getRequestURI(), request, response);
        return new ModelAndView();
    }

    private static @Nullable ErrorResponseException refusal(Exception failure) {
        return switch (failure) {
            case ErrorResponseException said -> said;
            case MethodArgumentTypeMismatchException wrong -> check(wrong.getName());
            case MissingServletRequestParameterException missing -> check(missing.getParameterName());
            default -> null;
        };
    }

    private static ErrorResponseException check(String field) {
        return CommonProblem.BAD_PARAMETER.because("Periksa isian %s. / Check the field %s.".formatted(field, field));
    }

    /// A browser that is still sending a file would not read the answer.
    private static void readToTheEnd(HttpServletRequest request) {
        try (var rest = request.getInputStream()) {
            var passedBy = new byte[BUFFER];
            long left = MOST_PASSED_BY;
            for (int read = rest.read(passedBy); read >= 0 && left > 0; read = rest.read(passedBy)) {
                left -= read;
            }
        } catch (IOException e) {
            LOG.debug("the file of a refused form was cut off: {}", e.toString());
        }
    }

    private static void draw(String page, HttpServletRequest request, HttpServletResponse response) {
        var get = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        try {
            request.getRequestDispatcher(page).forward(get, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the page of a refusal could not be drawn", e);
        }
    }
}

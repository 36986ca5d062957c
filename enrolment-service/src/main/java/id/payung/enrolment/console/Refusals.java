package id.payung.enrolment.console;

import id.payung.edge.CommonProblem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Shows what a page refuses in words, with the status that the API answers.
///
/// A form is posted to an address whose GET shows it: a refused POST draws that page again with what was typed, which
/// the template finds in `param`, and what to do, under the name `refusal`. Nothing typed goes into the session. Any
/// other refusal has a page of its own.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals implements HandlerExceptionResolver {

    static final String REFUSAL = "refusal";

    /// Where a refusal is shown that belongs to no form.
    static final String SORRY = "/konsol/maaf";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var refusal = request.getRequestURI().startsWith("/konsol") ? refusal(failure) : null;
        if (refusal == null || response.isCommitted()) {
            return null;
        }
        boolean form = request.getMethod().equals("POST");
        request.setAttribute(REFUSAL, refusal.getBody());
        response.reset();
        response.setStatus(refusal.getStatusCode().value());
        refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        draw(form ? request.getRequestURI() : SORRY, request, response);
        return new ModelAndView();
    }

    private static @Nullable ErrorResponseException refusal(Exception failure) {
        return switch (failure) {
            case ErrorResponseException said -> said;
            case MethodArgumentTypeMismatchException wrong -> check(wrong.getName());
            case MissingServletRequestParameterException missing -> check(missing.getParameterName());
            case NoResourceFoundException _ -> CommonProblem.NOT_FOUND.refusal();
            default -> null;
        };
    }

    private static ErrorResponseException check(String field) {
        return CommonProblem.BAD_PARAMETER.because("Periksa isian %s. / Check the field %s.".formatted(field, field));
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

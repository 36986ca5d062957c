package id.payung.edge;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers for what failed in front of every controller, in a filter or in the firewall, and for every page that
/// failed: whoever reads gets a page in words, a program gets a problem. The failure has been logged.
@Hidden
@Controller
class LastResort implements ErrorController {

    private static final String REFUSAL = LastResort.class.getName() + ".REFUSAL";
    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|v3|actuator)(/.*)?");

    /// Whether the answer will be read: a browser asks, and not for an address that programs use.
    static boolean isRead(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = Objects.requireNonNullElse(first, request.getRequestURI()).toString();
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !FOR_PROGRAMS.matcher(path).matches();
    }

    /// Ends in a page that says this refusal in words. A form is sent to an address whose GET shows it: a refused
    /// one is shown again, with the problem under the name `refusal` and what was typed in `param`. Nothing typed
    /// is lost, and nothing of it goes into the session.
    ///
    /// @param again whether the form may be shown again: not after a failure, which would befall it as well
    static void show(
            HttpServletRequest request, HttpServletResponse response, ErrorResponseException refusal, boolean again)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var first = request.getAttribute(REFUSAL) == null;
        if (first) {
            request.setAttribute(REFUSAL, refusal);
        }
        if (first && again && isForm(request)) {
            request.setAttribute("refusal", refusal.getBody());
            response.resetBuffer();
            response.setStatus(refusal.getStatusCode().value());
            showAgain(request, response);
        } else {
            response.sendError(refusal(request).getStatusCode().value());
        }
    }

    /// Whether somebody sent a form and will read the answer.
    static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.POST.name());
    }

    private static void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var get = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        try {
            request.getRequestDispatcher(request.getRequestURI()).forward(get, response);
        } catch (ServletException failure) {
            throw new IllegalStateException("The page of a refused form could not be drawn", failure);
        }
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        var refusal = refusal(request);
        return isRead(request)
                ? page(refusal)
                : ResponseEntity.status(refusal.getStatusCode())
                        .headers(refusal.getHeaders())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(refusal.getBody());
    }

    private static ErrorResponseException refusal(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof ErrorResponseException known) {
            return known;
        }
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        // What a filter threw, such as that of the tokens: the database may be away for it too.
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
                ? Diagnosis.of(failure, status)
                : Diagnosis.of(status);
    }

    /// What to do is said in words of the page where the refusal has none of its own: its advice is for programs.
    private static ModelAndView page(ErrorResponseException refusal) {
        var status = refusal.getStatusCode();
        var page = new ModelAndView("look/refusal", status);
        page.addObject("status", status.value());
        page.addObject("title", Objects.requireNonNullElse(refusal.getBody().getTitle(), ""));
        page.addAllObjects(detail(refusal));
        return page;
    }

    private static Map<String, @Nullable Object> detail(ErrorResponseException refusal) {
        var detail = refusal.getBody().getDetail();
        return detail == null || CommonProblem.isGeneral(detail) ? Map.of() : Map.of("detail", detail);
    }
}

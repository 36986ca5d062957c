package id.payung.enrolment.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Opens forms with a file for whoever reads parameters, in front of the filters that look for the token of a form: it
/// is a field in front of the file, so nothing of the file is read before it is known whose it is.
@Component
@Order(Uploads.IN_FRONT_OF_SECURITY)
class Uploads extends OncePerRequestFilter {

    /// The filters of Spring Security stand at -100.
    static final int IN_FRONT_OF_SECURITY = -101;

    private static final Pattern FORM = Pattern.compile(
            "multipart/form-data\\s*;.*\\bboundary=\"?([^\";,\\s]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/konsol/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = FORM.matcher(String.valueOf(request.getContentType()));
        chain.doFilter(form.matches() ? new PostedFile(request, form.group(1)) : request, response);
    }
}

package id.payung.edge.input;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Refuses what the server in front cannot read, before anybody asks for it and takes it for a bug of ours: parameters
/// that are broken, too many or too long, rows of a form beyond any form, and a body of no type in particular.
@AutoConfiguration
class ReadableRequests {

    private static final String REFUSED = ReadableRequests.class.getName();

    /// Behind the filters that name the character set and count requests.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

    /// A row of a form that no form has: the binder would make room for all in front of it.
    private static final Pattern NO_ROW = Pattern.compile("\\[(?!\\d{1,2}])");

    @Bean
    FilterRegistrationBean<Filter> readableRequests() {
        var filter = new FilterRegistrationBean<Filter>((request, response, next) -> {
            if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
                pass(asked, answer, next);
            } else {
                next.doFilter(request, response);
            }
        });
        filter.setName("readableRequests");
        filter.setOrder(ORDER);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    private static void pass(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws IOException, ServletException {
        if (asked.getAttribute(REFUSED) != null) {
            next.doFilter(new WithoutParameters(asked), answer);
            return;
        }
        var refusal = refusal(asked);
        if (refusal == null) {
            next.doFilter(asked, answer);
        } else {
            asked.setAttribute(REFUSED, true);
            answer.sendError(refusal.value());
        }
    }

    private static @Nullable HttpStatus refusal(HttpServletRequest asked) {
        var type = asked.getContentType();
        if (type != null && type.split(";", 2)[0].contains("*")) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        boolean isForm = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return (isForm || asked.getQueryString() != null) && !isReadable(asked) ? HttpStatus.BAD_REQUEST : null;
    }

    private static boolean isReadable(HttpServletRequest asked) {
        try {
            return asked.getParameterMap().keySet().stream()
                    .noneMatch(name -> NO_ROW.matcher(name).find());
        } catch (IllegalStateException | IllegalArgumentException _) {
            // Tomcat and Jetty say so with one or the other.
            return false;
        }
    }

    /// What could not be read is not read again by whoever draws the refusal.
    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}

package id.payung.enrolment.ledger;

import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The W3C trace context of the request being answered; an event carries it on, so that a reader can link its work.
public final class Traceparent {

    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    /// Empty when there is none, or when it is not of the standard's form.
    public static String current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var header = attributes.getRequest().getHeader("traceparent");
            return header != null && VALID.matcher(header).matches() ? header : "";
        }
        return "";
    }
}

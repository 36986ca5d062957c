package id.payung.notification.webhook;

import id.payung.notification.delivery.Answer;
import id.payung.notification.wire.Wire.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// What a status means, by Standard Webhooks: 2xx is success, everything else a failure, a redirect too; 410 asks never
/// to come again; `Retry-After` says when.
final class Verdict {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Verdict() {}

    static Answer on(Reply reply, Instant now) {
        int status = reply.status();
        String words = "HTTP " + status;
        if (status >= 200 && status < 300) {
            return new Answer.Sent(words);
        }
        if (status == 410) {
            return new Answer.Refused(words + ": the receiver wants no more");
        }
        if (status >= 300 && status < 400) {
            return new Answer.PutOff(words + ": redirects are not followed");
        }
        return new Answer.PutOff(
                words, reply.retryAfter().map(text -> wait(text.strip(), now)).orElse(Duration.ZERO));
    }

    /// Seconds or a date (RFC 9110 10.2.3); what is neither asks for nothing.
    private static Duration wait(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}

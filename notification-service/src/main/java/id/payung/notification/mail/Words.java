package id.payung.notification.mail;

import id.payung.notification.delivery.Answer;
import jakarta.mail.MessagingException;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a mail server said, or what failed on the way to it. 5xx about this letter is for good (RFC 5321 4.2.1); all
/// else, and a server that speaks to nobody, is for now.
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    static Answer answer(MessagingException failure) {
        Throwable root = root(failure);
        int code = code(root);
        String words = line(root.getClass().getSimpleName() + ": " + root.getMessage());
        return code >= 500 && code < 600 ? new Answer.Refused(words) : new Answer.PutOff(words);
    }

    /// One line of visible characters.
    static String line(@Nullable String text) {
        String line = Objects.requireNonNullElse(text, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /// The innermost failure that has an answer of the server, or else the innermost; one letter is sent at a time, so
    /// there is one.
    private static Throwable root(Throwable failure) {
        Throwable last = failure;
        for (Throwable next = failure; next != null; next = next(next)) {
            last = next;
            if (code(next) != 0) {
                return next;
            }
        }
        return last;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSenderFailedException it -> it.getReturnCode();
            case SMTPSendFailedException it when it.getNextException() == null -> it.getReturnCode();
            default -> 0;
        };
    }
}

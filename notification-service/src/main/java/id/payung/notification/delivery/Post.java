package id.payung.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands letters to the mail server. The Message-ID is the letter's own id, so a letter that is sent twice is known as
/// one; all letters of an alert refer to the same thread.
@Component
class Post {

    private static final int LONGEST_WORDS = 300;

    private final JavaMailSender mail;
    private final DeliverySettings settings;

    Post(JavaMailSender mail, DeliverySettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    Answer send(Claimed claimed, Letter letter) {
        InternetAddress recipient;
        try {
            recipient = new InternetAddress(claimed.recipient(), true);
        } catch (AddressException _) {
            return new Answer.Refused("the address is not valid");
        }
        try {
            mail.send(message(claimed, letter, recipient));
            return new Answer.Sent("taken over by the mail server");
        } catch (MailException | MessagingException failure) {
            return answer(failure);
        }
    }

    private MimeMessage message(Claimed claimed, Letter letter, InternetAddress recipient) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(recipient);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", id(claimed.letter()));
        message.setHeader("References", id(claimed.alert()));
        message.setHeader("In-Reply-To", id(claimed.alert()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    private String id(UUID id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    private static Answer answer(Exception failure) {
        Throwable root = root(failure);
        int code = code(root);
        String words = words(root);
        return code >= 500 && code < 600 ? new Answer.Refused(words) : new Answer.PutOff(words);
    }

    /// The innermost failure; one message is sent at a time, so there is one.
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
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
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

    private static String words(Throwable failure) {
        String words = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS);
    }
}

package id.payung.notification.mail;

import id.payung.notification.delivery.Answer;
import id.payung.notification.delivery.Claimed;
import id.payung.notification.delivery.Letter;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands letters to the mail server, one connection each. The Message-ID is the letter's own id, so a letter that is
/// sent twice is known as one; all letters of an alert refer to the same thread.
@Component
class Post {

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;

    Post(JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        Properties smtp = server.getJavaMailProperties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            smtp.put(protocol + "ssl.checkserveridentity", "true");
            smtp.put(protocol + "starttls.enable", "true");
            smtp.put(protocol + "starttls.required", Boolean.toString(settings.mustEncrypt(server.getHost())));
            smtp.put(protocol + "quitwait", "false");
        }
    }

    Answer send(Claimed claimed, Letter letter, InternetAddress recipient) {
        Session session = server.getSession();
        try (Line line = new Line((SMTPTransport) session.getTransport(protocol()))) {
            SMTPTransport transport = line.transport();
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(message(session, claimed, letter, recipient), new Address[] {recipient});
            return new Answer.Sent(Words.line(transport.getLastServerResponse()));
        } catch (MessagingException failure) {
            return Words.answer(failure);
        }
    }

    private String protocol() {
        return Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }

    private MimeMessage message(Session session, Claimed claimed, Letter letter, InternetAddress recipient)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(recipient);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Date", DATE.format(clock.instant().atZone(clock.getZone())));
        message.setHeader("References", id(claimed.alert()));
        message.setHeader("In-Reply-To", id(claimed.alert()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        // Saving gives a new one.
        message.setHeader("Message-ID", id(claimed.letter()));
        return message;
    }

    private String id(UUID id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    /// A connection that is given up without a word about it: the letter has its answer by then.
    private record Line(SMTPTransport transport) implements AutoCloseable {

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException _) {
                // The server left first.
            }
        }
    }
}

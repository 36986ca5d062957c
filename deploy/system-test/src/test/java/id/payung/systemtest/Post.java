package id.payung.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Letters that arrived.
public final class Post {

    private Post() {}

    public static List<MimeMessage> to(GreenMail mail, String mailbox) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(mailbox))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    /// How often each letter arrived, by the id that the service gave it.
    public static Map<UUID, Long> arrivals(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(Post::id, Collectors.counting()));
    }

    private static UUID id(MimeMessage letter) {
        try {
            return UUID.fromString(letter.getMessageID().replaceAll("^<|@.*$", ""));
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    /// All of its parts, decoded.
    public static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + text(letter.getContent());
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part.getContent())).append('\n');
        }
        return text.toString();
    }
}

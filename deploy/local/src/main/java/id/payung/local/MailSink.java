package id.payung.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes every mail and sends none on: each becomes a file `<time>-<number>-<recipient>.eml`.
final class MailSink implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final GreenMail server;
    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    private MailSink(int port, Path folder, Clock clock) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.folder = folder;
        this.clock = clock;
    }

    /// @param port 0 for any free one
    static MailSink start(int port, Path folder, Clock clock) {
        MailSink sink = new MailSink(port, folder, clock);
        UserManager users = sink.server.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            sink.store(message.getMessage(), recipient.getEmail());
            return recipient(users, recipient.getEmail());
        });
        sink.server.start();
        return sink;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// GreenMail puts the mail into a mailbox too; nobody reads it there.
    private static GreenMailUser recipient(UserManager users, String address) throws UserException {
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }

    private void store(MimeMessage message, String recipient) throws MessagingException {
        String name = "%s-%04d-%s.eml"
                .formatted(
                        STAMP.format(LocalDateTime.now(clock)),
                        count.incrementAndGet(),
                        recipient.replaceAll("[^A-Za-z0-9@._-]", "_"));
        try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            message.writeTo(file);
            server.purgeEmailFromAllMailboxes();
        } catch (IOException full) {
            throw new MessagingException("The mail cannot be stored", full);
        } catch (FolderException broken) {
            throw new MessagingException("The mailboxes cannot be emptied", broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

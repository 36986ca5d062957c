package id.payung.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void everyMailBecomesAFileForEachOfItsRecipients() throws Exception {
        try (MailSink sink = MailSink.start(0, folder, NOON)) {
            send(sink.port(), "kepala@dinkes.example", "sekda@kota.example");

            await().until(() -> files().size() == 2);
        }

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.matches("20260701-120000-000[12]-(kepala@dinkes|sekda@kota)\\.example\\.eml"));
        assertThat(Files.readString(files().getFirst())).contains("Subject: 94 orang belum terdaftar", "Yth. Kepala");
    }

    private static void send(int port, String... recipients) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("payung@kota.example"));
        for (String recipient : recipients) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        mail.setSubject("94 orang belum terdaftar");
        mail.setText("Yth. Kepala Dinas");
        Transport.send(mail);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

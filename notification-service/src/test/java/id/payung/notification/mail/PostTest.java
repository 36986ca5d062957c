package id.payung.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.payung.notification.RudeSmtp;
import id.payung.notification.ServerKeys;
import id.payung.notification.SteeredClock;
import id.payung.notification.delivery.Answer;
import id.payung.notification.delivery.Claimed;
import id.payung.notification.delivery.Letter;
import id.payung.notification.mail.MailSettings.Encryption;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What mail servers do to a letter: a friendly one whose mails are looked at, and one without manners.
class PostTest {

    private static final Letter LETTER = new Letter(
            "[Payung] 155 orang belum terdaftar – Dinas Ündang", "155 orang\n", "<p>155 orang, “segera”</p>");

    private final UUID letter = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Path folder;

    @Test
    void bringsTheLetterAsItIsUnderTheSameIdEachTime() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            assertThat(send(mail.getSmtp().getPort(), null, null)).isInstanceOf(Answer.Sent.class);
            assertThat(send(mail.getSmtp().getPort(), null, null)).isInstanceOf(Answer.Sent.class);

            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo(LETTER.subject());
            assertThat(message.getFrom()[0]).hasToString("payung@serangkota.example");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("kepala@dinas.example");
            assertThat(message.getHeader("References")).containsExactly("<" + alert + "@payung.serangkota.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Date")).containsExactly("Thu, 26 Feb 2026 03:00:00 GMT");
            assertThat(parts(message))
                    .containsExactly(
                            tuple("text/plain", LETTER.text().strip()),
                            tuple("text/html", LETTER.html().strip()));
            assertThat(mail.getReceivedMessages())
                    .extracting(MimeMessage::getMessageID)
                    .containsExactly(
                            "<" + letter + "@payung.serangkota.example>", "<" + letter + "@payung.serangkota.example>");
        } finally {
            mail.stop();
        }
    }

    @Test
    void keepsWhatTheServerAnsweredToTheLetter() throws Exception {
        try (RudeSmtp server = new RudeSmtp(null)) {
            assertThat(send(server.port(), null, null)).isEqualTo(new Answer.Sent("250 2.0.0 queued as RUDE7"));
        }
    }

    /// What was accepted was accepted, whatever the server does afterwards.
    @Test
    void believesTheAnswerOfAServerThatHangsUpBeforeGoodbye() throws Exception {
        try (RudeSmtp server = new RudeSmtp(null).says("QUIT", RudeSmtp.HANG_UP)) {
            assertThat(send(server.port(), null, null)).isInstanceOf(Answer.Sent.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 no such mailbox | Refused",
                "RCPT | 451 4.7.1 greylisted, try again later | PutOff",
                "MAIL | 553 5.1.8 sender refused | Refused",
                "MAIL | 421 4.3.2 shutting down | PutOff",
                "LETTER | 554 5.7.1 looks like spam | Refused",
                "LETTER | 452 4.3.1 disk full | PutOff",
                "HELLO | 554 5.3.2 not for you | PutOff",
                "HELLO | 421 4.3.2 too busy | PutOff",
                "DATA | '' | PutOff",
                "LETTER | '' | PutOff"
            })
    void triesAgainUnlessTheServerRefusesThisLetterForGood(String verb, String answer, String outcome)
            throws Exception {
        try (RudeSmtp server = new RudeSmtp(null).says(verb, answer)) {
            Answer became = send(server.port(), null, null);

            assertThat(became.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(became.words())
                    .contains(answer.replaceFirst("^.{0,9}", ""))
                    .hasSizeLessThan(301);
        }
    }

    @Test
    void triesAgainWhenNobodyListens() throws Exception {
        int port;
        try (RudeSmtp server = new RudeSmtp(null)) {
            port = server.port();
        }

        assertThat(send(port, null, null)).isInstanceOf(Answer.PutOff.class);
    }

    @Test
    void sendsNothingInClearWhereTlsIsRequired() throws Exception {
        try (RudeSmtp server = new RudeSmtp(null)) {
            assertThat(send(server.port(), Encryption.REQUIRED, null)).isInstanceOf(Answer.PutOff.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
        }
    }

    @Test
    void encryptsWhereItIsOfferedToTheHostThatWasMeant() throws Exception {
        ServerKeys keys = ServerKeys.of(folder, "dns:mail.example,ip:127.0.0.1");
        try (RudeSmtp server = new RudeSmtp(keys.server())) {
            Answer answer =
                    send(server.port(), Encryption.OFFERED, keys.client().getSocketFactory());

            assertThat(answer).isInstanceOf(Answer.Sent.class);
            assertThat(server.heard).contains("STARTTLS").anyMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void tellsNothingToAServerWithAnotherName() throws Exception {
        ServerKeys keys = ServerKeys.of(folder, "dns:mail.elsewhere.example");
        try (RudeSmtp server = new RudeSmtp(keys.server())) {
            Answer answer =
                    send(server.port(), Encryption.OFFERED, keys.client().getSocketFactory());

            assertThat(answer).isInstanceOf(Answer.PutOff.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, , false",
        "127.0.0.1, , false",
        "mail.serangkota.go.id, , true",
        "127.0.0.1.evil.example, , true",
        "mail.serangkota.go.id, OFFERED, false",
        "localhost, REQUIRED, true"
    })
    void wantsTlsUnlessTheServerIsOnThisMachineOrThePropertySaysOtherwise(
            String host, @Nullable Encryption encryption, boolean must) {
        assertThat(new MailSettings("a@b.example", "b.example", encryption).mustEncrypt(host))
                .isEqualTo(must);
    }

    @Test
    void refusesAnAddressThatWouldBeMoreThanOne() {
        Mailboxes mailboxes = new Mailboxes((_, _) -> Optional.of(LETTER), post(1, null, null));

        assertThat(mailboxes.carry(claimed("tidak valid\r\nBcc: semua@dinas.example")))
                .isEqualTo(new Answer.Refused("the address is not valid"));
    }

    @Test
    void hasNothingToBringWhenTheReasonIsGone() {
        Mailboxes mailboxes = new Mailboxes((_, _) -> Optional.empty(), post(1, null, null));

        assertThat(mailboxes.carry(claimed("kepala@dinas.example"))).isInstanceOf(Answer.Pointless.class);
    }

    private Answer send(int port, @Nullable Encryption encryption, @Nullable SSLSocketFactory sockets) {
        return new Mailboxes((_, _) -> Optional.of(LETTER), post(port, encryption, sockets))
                .carry(claimed("kepala@dinas.example"));
    }

    private static Post post(int port, @Nullable Encryption encryption, @Nullable SSLSocketFactory sockets) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        if (sockets != null) {
            server.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", sockets);
        }
        MailSettings settings = new MailSettings("payung@serangkota.example", "payung.serangkota.example", encryption);
        return new Post(server, settings, new SteeredClock("2026-02-26T03:00:00Z"));
    }

    private Claimed claimed(String recipient) {
        return new Claimed(letter, alert, "OPENED", recipient, new byte[0], 1, 1);
    }

    private static List<Tuple> parts(MimeMessage message) throws Exception {
        MimeMultipart related = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        MimeMultipart alternatives = (MimeMultipart) related.getBodyPart(0).getContent();
        return List.of(part(alternatives, 0), part(alternatives, 1));
    }

    private static Tuple part(MimeMultipart parts, int number) throws Exception {
        var part = parts.getBodyPart(number);
        return tuple(part.getContentType().replaceFirst(";.*", ""), text(part));
    }

    private static String text(jakarta.mail.BodyPart part) throws IOException, jakarta.mail.MessagingException {
        return new String(part.getInputStream().readAllBytes(), UTF_8)
                .replace("\r\n", "\n")
                .strip();
    }
}

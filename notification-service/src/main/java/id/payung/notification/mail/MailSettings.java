package id.payung.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave by mail; server and account are `spring.mail.*`.
///
/// @param from sender's address
/// @param domain right side of each Message-ID; must not change while letters wait
/// @param encryption `required`: no mail without TLS to the host that was meant; `offered`: TLS wherever the server
///     offers it; left out: required, unless the server runs on this very machine
@ConfigurationProperties("payung.notification.mail")
record MailSettings(
        @DefaultValue("payung@payung.invalid") String from,
        @DefaultValue("payung.invalid") String domain,
        @Nullable Encryption encryption) {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");

    /// Whether a letter may travel in clear.
    enum Encryption {
        REQUIRED,
        OFFERED
    }

    MailSettings {
        require(isAddress(from), "from must be an e-mail address");
        require(DOMAIN.matcher(domain).matches(), "domain must be a domain name");
    }

    boolean mustEncrypt(@Nullable String host) {
        return encryption == null
                ? host != null && !THIS_MACHINE.matcher(host).matches()
                : encryption == Encryption.REQUIRED;
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException _) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("payung.notification.mail: " + otherwise);
        }
    }
}

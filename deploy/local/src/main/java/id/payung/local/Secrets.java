package id.payung.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/// Random texts, made once and kept in one file with mode 600.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException broken) {
                throw new UncheckedIOException(file + " cannot be read", broken);
            }
        }
    }

    /// 32 bytes in base64.
    String key(String name) {
        return find(name).orElseGet(() -> keep(name, Base64.getEncoder().encodeToString(random(32))));
    }

    /// 32 letters and figures.
    String password(String name) {
        return find(name).orElseGet(() -> keep(name, HexFormat.of().formatHex(random(16))));
    }

    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    synchronized String keep(String name, String secret) {
        kept.setProperty(name, secret);
        StringWriter text = new StringWriter();
        try {
            kept.store(text, "Made by deploy/local/up for this machine; deploy/local/up --fresh makes new ones.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Home.keep(file, text.toString());
        return secret;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}

package id.payung.stack;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords, and names that nobody has yet.
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /// In hexadecimal, two letters for each byte.
    static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}

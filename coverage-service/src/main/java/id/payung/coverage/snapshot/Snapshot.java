package id.payung.coverage.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// An answer as it is sent.
final class Snapshot {

    private static final int TAG_BYTES = 15;

    private final byte[] bytes;
    private final String tag;

    private Snapshot(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    /// Not to be written to.
    byte[] bytes() {
        return bytes;
    }

    /// The same for the same bytes on every replica, different for different ones.
    String tag() {
        return tag;
    }

    static Snapshot of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            ByteBuffer tag = Base64.getUrlEncoder().encode(ByteBuffer.wrap(digest, 0, TAG_BYTES));
            return new Snapshot(bytes, new String(tag.array(), US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

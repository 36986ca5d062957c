package id.payung.enrolment.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Chains the slices: the seal of a slice covers the seal before it and every byte that was published.
final class Seal {

    private Seal() {}

    /// SHA-256 over the previous seal and, for each event, position, subject, type and payload with their lengths.
    static byte[] of(byte[] previous, List<Entry> slice) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            var head = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 2 * Long.BYTES);
            for (var entry : slice) {
                head.clear()
                        .putInt(entry.position().epoch())
                        .putLong(entry.position().xid())
                        .putLong(entry.position().id())
                        .putLong(entry.subject().getMostSignificantBits())
                        .putLong(entry.subject().getLeastSignificantBits());
                digest.update(head.array());
                update(digest, entry.type());
                update(digest, entry.payload());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}

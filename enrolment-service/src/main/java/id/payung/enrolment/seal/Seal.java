package id.payung.enrolment.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Chains the slices: the seal of a slice covers the seal before it and every event of the slice.
///
/// SHA-256 over the previous seal and, for each event, position, subject, type and payload with their lengths; in the
/// second form also the number of the form, actor, note and moment, so that who, why and when cannot be changed either.
public final class Seal {

    /// What a new slice is sealed with; the first form is only read.
    public static final int FORM = 2;

    private static final ByteBuffer NONE = ByteBuffer.allocate(Integer.BYTES).putInt(-1);

    private final int form;
    private final MessageDigest digest;
    private final ByteBuffer head = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 2 * Long.BYTES);
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    /// The seal that follows one, over no event yet.
    ///
    /// @param form 1 or 2
    /// @param previous empty before the first slice
    public Seal(int form, byte[] previous) {
        this.form = form;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        digest.update(previous);
        if (form > 1) {
            add(form);
        }
    }

    public static byte[] of(byte[] previous, Iterable<Sealed> slice) {
        var seal = new Seal(FORM, previous);
        slice.forEach(seal::add);
        return seal.bytes();
    }

    public void add(Sealed event) {
        head.clear()
                .putInt(event.position().epoch())
                .putLong(event.position().xid())
                .putLong(event.position().id())
                .putLong(event.subject().getMostSignificantBits())
                .putLong(event.subject().getLeastSignificantBits());
        digest.update(head.array());
        add(event.type());
        add(event.payload());
        if (form > 1) {
            add(event.actor());
            add(event.note());
            add(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt().toInstant()));
        }
    }

    /// 32 bytes; nothing can be added any more.
    public byte[] bytes() {
        return digest.digest();
    }

    private void add(@Nullable String text) {
        if (text == null) {
            digest.update(NONE.array());
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private void add(long value) {
        digest.update(number.clear().putLong(value).array());
    }
}

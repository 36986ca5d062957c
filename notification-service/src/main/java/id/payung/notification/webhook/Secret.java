package id.payung.notification.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/// What sender and receiver share, written `whsec_` and base64.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Secret(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /// For the one answer in which the receiver is told.
    String written() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}

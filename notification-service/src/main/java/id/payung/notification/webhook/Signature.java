package id.payung.notification.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The three headers of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, one signature per valid secret.
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    static Map<String, String> headers(String id, Instant at, byte[] body, List<Secret> secrets) {
        String timestamp = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + sign(secret, id + "." + timestamp + ".", body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String sign(Secret secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            mac.update(before.getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", failure);
        }
    }
}

package id.payung.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Codes between the page that asks who somebody is and the answer, each good once and with its proof key.
final class Codes {

    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Issuer issuer;

    Codes(Issuer issuer) {
        this.issuer = issuer;
    }

    private record Given(Map<String, String> question, Consumer<JWTClaimsSet.Builder> who) {

        String said(String name) {
            return Objects.requireNonNull(question.get(name), name);
        }
    }

    String give(URI asked, Consumer<JWTClaimsSet.Builder> who) {
        var question = new Given(parameters(asked.getRawQuery()), who);
        var code = UUID.randomUUID().toString();
        given.put(code, question);
        return question.said("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(question.said("state"), UTF_8);
    }

    void redeem(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var found = given.remove(form.getOrDefault("code", ""));
        byte[] answer;
        if (found != null && challenge(form.getOrDefault("code_verifier", "")).equals(found.said("code_challenge"))) {
            answer = tokens(found).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
        } else {
            answer = "{\"error\":\"invalid_grant\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(400, answer.length);
        }
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String tokens(Given found) {
        var person = issuer.token(found.who.andThen(
                claims -> claims.audience(found.said("client_id")).claim("nonce", found.said("nonce"))));
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                .formatted(issuer.token(found.who), person);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}

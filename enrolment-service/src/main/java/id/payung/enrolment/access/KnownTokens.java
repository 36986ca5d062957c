package id.payung.enrolment.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// Checks the signature of a token once, and what it says each time: a machine sends the same one for a quarter of an
/// hour, and nothing but time can make it worse. Our keys stay the same for as long as the process runs.
///
/// It remembers a bounded number of tokens that were good and forgets the one not sent for longest.
final class KnownTokens implements JwtDecoder {

    private static final int REMEMBERED = 1_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Map<String, Jwt> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param signatures asked about a token that is not known; keeps the rules too
    KnownTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) {
        var seen = seen(token);
        if (seen == null) {
            var checked = signatures.decode(token);
            remember(token, checked);
            return checked;
        }
        var verdict = rules.validate(seen);
        if (verdict.hasErrors()) {
            throw new JwtValidationException("The token was good and is no longer", verdict.getErrors());
        }
        return seen;
    }

    private synchronized @Nullable Jwt seen(String token) {
        return known.get(token);
    }

    private synchronized void remember(String token, Jwt checked) {
        known.put(token, checked);
    }
}

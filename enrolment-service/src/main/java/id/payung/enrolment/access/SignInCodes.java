package id.payung.enrolment.access;

import id.payung.enrolment.vault.DoesNotOpen;
import id.payung.enrolment.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/// Owns `sign_in_code`: between the page on which somebody signs in and the service that asked for it, the two requests
/// may reach different replicas. A row lives until its code is used, once, or has run out; what is in it is sealed.
///
/// Tokens are not kept. A token of ours carries all that is asked about it and runs out by itself; the library's list
/// grows with every token.
@Component
class SignInCodes implements OAuth2AuthorizationService {

    /// What an authorization is made of; nothing else is read back.
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=65536;org.springframework.security.**;id.payung.**;java.**;!*");

    private final JdbcClient jdbc;
    private final Vault vault;

    SignInCodes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null) {
            return;
        }
        if (code.isActive()) {
            keep(authorization, code.getToken());
        } else if (!forget(authorization.getId())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        forget(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return jdbc.sql("SELECT id, sealed FROM sign_in_code WHERE code_hash = :hash AND expires_at > now()")
                .param("hash", vault.fingerprint(token))
                .query((row, _) -> opened(row.getString("id"), row.getBytes("sealed")))
                .optional()
                .flatMap(authorization -> authorization)
                .orElse(null);
    }

    private void keep(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
        jdbc.sql("DELETE FROM sign_in_code WHERE expires_at < now()").update();
        jdbc.sql("""
                        INSERT INTO sign_in_code (id, code_hash, sealed, expires_at)
                        VALUES (:id, :hash, :sealed, :expires)
                        """)
                .param("id", authorization.getId())
                .param("hash", vault.fingerprint(code.getTokenValue()))
                .param("sealed", vault.seal(bytes(authorization), about(authorization.getId())))
                .param("expires", expiry(code))
                .update();
    }

    /// @return whether it was there: of two who bring the same code one is too late
    private boolean forget(String id) {
        return jdbc.sql("DELETE FROM sign_in_code WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime expiry(OAuth2AuthorizationCode code) {
        var expires = code.getExpiresAt();
        return expires == null ? null : expires.atOffset(ZoneOffset.UTC);
    }

    private static String about(String id) {
        return "sign_in_code/" + id;
    }

    private static byte[] bytes(OAuth2Authorization authorization) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(authorization);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Optional<OAuth2Authorization> opened(String id, byte[] sealed) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(vault.open(sealed, about(id))))) {
            in.setObjectInputFilter(OURS);
            return Optional.of((OAuth2Authorization) in.readObject());
        } catch (DoesNotOpen | IOException | ClassNotFoundException _) {
            return Optional.empty();
        }
    }
}

package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import id.payung.enrolment.access.CallerOfClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// Owns `credential`, and shows its rows to the authorization server as clients. All that the server asks about a
/// client follows from the row; the library's own table would hold it a second time, as JSON that names classes.
@Component
class Credentials implements RegisteredClientRepository {

    /// Two requests may want the same free slot; each retry means that another one got it.
    private static final int SLOTS = 5;

    private final JdbcClient jdbc;
    private final CredentialProperties properties;

    Credentials(JdbcClient jdbc, CredentialProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// @return false when the holder has five live credentials already
    boolean issue(String clientId, byte[] secretHash, Holder holder, Caller issuer) {
        for (var attempt = 0; attempt <= SLOTS; attempt++) {
            if (insert(clientId, secretHash, holder, issuer) == 1) {
                return true;
            }
        }
        return false;
    }

    /// Creates the client `admin`, or gives it this secret.
    void keepAdmin(byte[] secretHash) {
        jdbc.sql("""
                INSERT INTO credential (client_id, secret_hash, role, slot, issued_by)
                VALUES ('admin', :hash, 'ADMIN', 1, 'environment')
                ON CONFLICT (client_id) DO UPDATE
                SET secret_hash = excluded.secret_hash, issued_at = now()
                WHERE credential.secret_hash <> excluded.secret_hash
                """).param("hash", secretHash).update();
    }

    List<Credential> live(Holder holder) {
        return jdbc.sql("""
                SELECT client_id, role, opd_id, region, issued_by, issued_at
                FROM credential
                WHERE role = :role AND opd_id IS NOT DISTINCT FROM :opd AND region = :region AND revoked_at IS NULL
                ORDER BY issued_at, client_id
                """)
                .param("role", role(holder).name())
                .param("opd", opd(holder))
                .param("region", holder.region())
                .query((row, number) -> credential(row))
                .list();
    }

    Optional<Credential> find(String clientId) {
        return jdbc.sql("""
                SELECT client_id, role, opd_id, region, issued_by, issued_at
                FROM credential
                WHERE client_id = :client AND revoked_at IS NULL
                """)
                .param("client", clientId)
                .query((row, number) -> credential(row))
                .optional();
    }

    /// @return false when it was not live
    boolean revoke(String clientId, Caller by) {
        return jdbc.sql("""
                        UPDATE credential
                        SET revoked_at = now(), revoked_by = :by
                        WHERE client_id = :client AND revoked_at IS NULL
                        """)
                        .param("by", by.clientId())
                        .param("client", clientId)
                        .update()
                == 1;
    }

    /// Gives a live credential another secret; the one it has stays good for a while.
    ///
    /// @return until when; empty when it is not live
    Optional<OffsetDateTime> rotate(String clientId, byte[] secretHash, Caller by) {
        return jdbc.sql("""
                        UPDATE credential SET previous_hash = secret_hash, secret_hash = :hash, rotated_by = :by,
                            previous_until = now() + :overlap * interval '1 second'
                        WHERE client_id = :client AND revoked_at IS NULL
                        RETURNING previous_until
                        """)
                .param("hash", secretHash)
                .param("by", by.clientId())
                .param("overlap", properties.overlap().toSeconds())
                .param("client", clientId)
                .query(OffsetDateTime.class)
                .optional();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return jdbc.sql("""
                SELECT client_id, secret_hash, role, opd_id, region, issued_by, issued_at,
                    CASE WHEN previous_until > now() THEN previous_hash END AS previous_hash
                FROM credential
                WHERE client_id = :client AND revoked_at IS NULL
                """)
                .param("client", clientId)
                .query((row, number) -> client(row))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /// The server would call this to register clients by itself, which is switched off.
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Credentials are issued, not saved");
    }

    private int insert(String clientId, byte[] secretHash, Holder holder, Caller issuer) {
        return jdbc.sql("""
                INSERT INTO credential (client_id, secret_hash, role, opd_id, region, slot, issued_by)
                SELECT :client, :hash, :role, :opd, :region, min(free.slot), :by
                FROM generate_series(1, 5) AS free (slot)
                WHERE NOT EXISTS (
                    SELECT 1
                    FROM credential taken
                    WHERE taken.role = :role AND taken.opd_id IS NOT DISTINCT FROM :opd AND taken.region = :region
                      AND taken.slot = free.slot AND taken.revoked_at IS NULL)
                HAVING min(free.slot) IS NOT NULL
                ON CONFLICT DO NOTHING
                """)
                .param("client", clientId)
                .param("hash", secretHash)
                .param("role", role(holder).name())
                .param("opd", opd(holder))
                .param("region", holder.region())
                .param("by", issuer.clientId())
                .update();
    }

    private RegisteredClient client(ResultSet row) throws SQLException {
        var clientId = row.getString("client_id");
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientIdIssuedAt(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant())
                .clientSecret(SecretHash.either(row.getBytes("secret_hash"), row.getBytes("previous_hash")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(CallerOfClient.settings(credential(row).caller()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.tokenLife())
                        .build())
                .build();
    }

    private static Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                row.getString("client_id"),
                Caller.Role.valueOf(row.getString("role")),
                row.getObject("opd_id", UUID.class),
                row.getString("region"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class));
    }

    private static Caller.Role role(Holder holder) {
        return switch (holder) {
            case Holder.Opd opd -> Caller.Role.OPD;
            case Holder.Region region -> Caller.Role.REGION;
        };
    }

    private static @Nullable UUID opd(Holder holder) {
        return switch (holder) {
            case Holder.Opd(var opd, var region) -> opd;
            case Holder.Region region -> null;
        };
    }
}

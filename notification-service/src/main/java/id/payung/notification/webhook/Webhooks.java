package id.payung.notification.webhook;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.batch.Rows;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import id.payung.notification.webhook.Webhook.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `webhook`. An owner has at most ten, `a_place_is_taken_once`, and each address once.
@Component
class Webhooks {

    private static final String COLUMNS = """
            SELECT id, opd_id, region, url, happenings, created_at, failing_since, disabled_why FROM webhook
            """;

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when all places are taken, when another took the same place in this moment, or the address is there.
    Optional<Webhook> add(Owner owner, String url, Set<Happening.Kind> happenings, String by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO webhook (opd_id, region, place, url, happenings, created_at, created_by)
                        SELECT :opd::uuid, :region::text, place, :url, :happenings, :now, :by
                        FROM generate_series(1, 10) AS place
                        WHERE place NOT IN (SELECT taken.place FROM webhook taken
                                            WHERE taken.opd_id IS NOT DISTINCT FROM :opd::uuid
                                              AND taken.region IS NOT DISTINCT FROM :region::text)
                        ORDER BY place LIMIT 1
                        ON CONFLICT DO NOTHING
                        RETURNING id, opd_id, region, url, happenings, created_at, failing_since, disabled_why
                        """)
                .param("opd", opd(owner))
                .param("region", region(owner))
                .param("url", url)
                .param("happenings", Rows.array(happenings))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Webhooks::row)
                .optional();
    }

    /// All of one owner, at most ten.
    List<Webhook> of(Owner owner) {
        return jdbc.sql(COLUMNS + """
                        WHERE opd_id IS NOT DISTINCT FROM :opd::uuid AND region IS NOT DISTINCT FROM :region::text
                        ORDER BY id
                        """)
                .param("opd", opd(owner))
                .param("region", region(owner))
                .query(Webhooks::row)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Webhooks::row)
                .optional();
    }

    /// One page in the order in which they were set up.
    List<Webhook> page(Seen seen, UUID after, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE id > :after
                          AND (:opd::uuid IS NULL OR opd_id = :opd::uuid)
                          AND (:region::text IS NULL OR region = :region OR region LIKE :region || '.%')
                        ORDER BY id LIMIT :limit
                        """)
                .param("after", after)
                .param("opd", seen instanceof Seen.Own(UUID opd) ? opd : null)
                .param("region", seen instanceof Seen.Within(Region region) ? region.code() : null)
                .param("limit", limit)
                .query(Webhooks::row)
                .list();
    }

    /// @throws org.springframework.dao.DuplicateKeyException if the owner has another webhook at the address
    void change(UUID id, String url, Set<Happening.Kind> happenings) {
        jdbc.sql("UPDATE webhook SET url = :url, happenings = :happenings, failing_since = NULL WHERE id = :id")
                .param("id", id)
                .param("url", url)
                .param("happenings", Rows.array(happenings))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM webhook WHERE id = :id").param("id", id).update();
    }

    void enable(UUID id) {
        jdbc.sql("""
                        UPDATE webhook SET disabled_at = NULL, disabled_why = NULL, failing_since = NULL
                        WHERE id = :id AND disabled_at IS NOT NULL
                        """).param("id", id).update();
    }

    /// The first reason stays.
    void disable(UUID id, String why, Instant now) {
        jdbc.sql("""
                        UPDATE webhook SET disabled_at = :now, disabled_why = :why
                        WHERE id = :id AND disabled_at IS NULL
                        """)
                .param("id", id)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(UUID id, Instant now) {
        jdbc.sql("UPDATE webhook SET failing_since = :now WHERE id = :id AND failing_since IS NULL")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void succeeded(UUID id) {
        jdbc.sql("UPDATE webhook SET failing_since = NULL WHERE id = :id AND failing_since IS NOT NULL")
                .param("id", id)
                .update();
    }

    long countDisabled() {
        return jdbc.sql("SELECT count(*) FROM webhook WHERE disabled_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private static @Nullable UUID opd(Owner owner) {
        return owner instanceof Owner.Office(UUID opd) ? opd : null;
    }

    private static @Nullable String region(Owner owner) {
        return owner instanceof Owner.Area(Region region) ? region.code() : null;
    }

    private static Webhook row(ResultSet row, int number) throws SQLException {
        UUID opd = row.getObject("opd_id", UUID.class);
        OffsetDateTime failing = row.getObject("failing_since", OffsetDateTime.class);
        return new Webhook(
                row.getObject("id", UUID.class),
                opd == null ? new Owner.Area(new Region(row.getString("region"))) : new Owner.Office(opd),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("happenings").getArray())
                        .map(Happening.Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                failing == null ? null : failing.toInstant(),
                row.getString("disabled_why"));
    }
}

package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table `opd`: every office as its highest version describes it.
@Component
class Opds {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String COLUMNS = "SELECT id, region, name, contacts, budget_year, opened_at FROM opd ";

    private final JdbcClient jdbc;

    Opds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(List<EnrolmentEvent.Described> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO opd AS o (id, version, region, name, contacts, budget_year, budget_amount, opened_at)
                        SELECT DISTINCT ON (opd) opd, version, region, name, contacts, budget_year, budget_amount,
                               min(recorded_at) OVER (PARTITION BY opd)
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, version bigint, region text, name text,
                             contacts jsonb, budget_year integer, budget_amount bigint, recorded_at timestamptz)
                        ORDER BY opd, version DESC
                        ON CONFLICT (id) DO UPDATE SET
                            version = greatest(o.version, excluded.version),
                            region = CASE WHEN excluded.version > o.version THEN excluded.region ELSE o.region END,
                            name = CASE WHEN excluded.version > o.version THEN excluded.name ELSE o.name END,
                            contacts = CASE WHEN excluded.version > o.version THEN excluded.contacts ELSE o.contacts END,
                            budget_year = CASE WHEN excluded.version > o.version THEN excluded.budget_year
                                               ELSE o.budget_year END,
                            budget_amount = CASE WHEN excluded.version > o.version THEN excluded.budget_amount
                                                 ELSE o.budget_amount END,
                            opened_at = least(o.opened_at, excluded.opened_at)
                        """).param("rows", Rows.of(events)).update();
    }

    List<Opd> of(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE id = ANY (:ids::uuid[])")
                .param("ids", Rows.array(ids))
                .query(Opds::row)
                .list();
    }

    /// One page in the order of ids; a region's page is of the region and all inside it.
    List<Opd> page(Seen seen, UUID after, int limit) {
        return switch (seen) {
            case Seen.Everything _ ->
                jdbc.sql(COLUMNS + "WHERE id > :after ORDER BY id LIMIT :limit")
                        .param("after", after)
                        .param("limit", limit)
                        .query(Opds::row)
                        .list();
            case Seen.Within(Region region) ->
                jdbc.sql(COLUMNS + """
                            WHERE (region = :region OR region LIKE :inside) AND id > :after ORDER BY id LIMIT :limit
                            """)
                        .param("region", region.code())
                        .param("inside", region.code() + ".%")
                        .param("after", after)
                        .param("limit", limit)
                        .query(Opds::row)
                        .list();
            case Seen.Own(UUID opd) ->
                jdbc.sql(COLUMNS + "WHERE id = :id AND id > :after LIMIT :limit")
                        .param("id", opd)
                        .param("after", after)
                        .param("limit", limit)
                        .query(Opds::row)
                        .list();
        };
    }

    private static Opd row(ResultSet row, int number) throws SQLException {
        return new Opd(
                row.getObject("id", UUID.class),
                new Region(row.getString("region")),
                row.getString("name"),
                MAPPER.readValue(row.getString("contacts"), new TypeReference<List<Contact>>() {}),
                row.getObject("budget_year", Integer.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}

package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Standings.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables `opd` and `budget`: every office as its highest version describes it, and for which years it has
/// money.
@Component
class Opds {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String COLUMNS = """
            SELECT id, region, name, contacts, opened_at,
                   ARRAY (SELECT DISTINCT b.year FROM budget b
                          WHERE b.opd_id = opd.id AND b.amount > 0
                            AND NOT EXISTS (SELECT 1 FROM budget later
                                            WHERE later.opd_id = b.opd_id AND later.version > b.version
                                              AND (later.year IS NULL OR later.year = b.year))) AS budget_years
            FROM opd
            """;

    private final JdbcClient jdbc;

    Opds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The highest version describes the OPD; of its budget every version says its word.
    void take(List<EnrolmentEvent.Described> events) {
        if (events.isEmpty()) {
            return;
        }
        String rows = Rows.of(events);
        jdbc.sql("""
                        INSERT INTO opd AS o (id, version, region, name, contacts, opened_at)
                        SELECT DISTINCT ON (opd) opd, version, region, name, contacts,
                               min(recorded_at) OVER (PARTITION BY opd)
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, version bigint, region text, name text,
                             contacts jsonb, recorded_at timestamptz)
                        ORDER BY opd, version DESC
                        ON CONFLICT (id) DO UPDATE SET
                            version = greatest(o.version, excluded.version),
                            region = CASE WHEN excluded.version > o.version THEN excluded.region ELSE o.region END,
                            name = CASE WHEN excluded.version > o.version THEN excluded.name ELSE o.name END,
                            contacts = CASE WHEN excluded.version > o.version THEN excluded.contacts ELSE o.contacts END,
                            opened_at = least(o.opened_at, excluded.opened_at)
                        """).param("rows", rows).update();
        jdbc.sql("""
                        INSERT INTO budget (opd_id, version, year, amount)
                        SELECT DISTINCT ON (opd, version) opd, version, budget_year, budget_amount
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, version bigint, budget_year integer,
                             budget_amount bigint)
                        ON CONFLICT ON CONSTRAINT one_word_on_the_budget_per_version DO NOTHING
                        """).param("rows", rows).update();
    }

    List<Opd> of(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE id = ANY (:ids::uuid[])")
                .param("ids", Rows.array(ids))
                .query(Opds::row)
                .list();
    }

    /// One page of ids in the order asked for. Counts are summed for every OPD that may be seen, each time: a
    /// region has some thousands of them at most, and nothing kept beside the cells can disagree with them.
    List<UUID> ranked(Query query, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                        WITH counted AS (
                            SELECT o.id, o.name,
                                   coalesce(sum(c.people), 0) AS roster,
                                   coalesce(sum(c.people) FILTER (WHERE c.state = 'LISTED'), 0) AS listed,
                                   coalesce(sum(c.people) FILTER (WHERE c.state = 'REGISTERED'), 0) AS registered,
                                   coalesce(sum(c.people) FILTER (WHERE c.state = 'BEHIND'), 0) AS behind,
                                   coalesce(sum(c.people) FILTER (WHERE c.state = 'LAPSED'), 0) AS lapsed,
                                   coalesce(sum(c.people) FILTER (WHERE c.state IN ('ACTIVE', 'BEHIND')), 0) AS protected,
                                   min(c.effective_on) FILTER (WHERE c.state <> 'ACTIVE') AS oldest
                            FROM opd o LEFT JOIN standing_cell c ON c.opd_id = o.id AND c.people <> 0
                            WHERE (:opd::uuid IS NULL OR o.id = :opd::uuid)
                              AND (:region::text IS NULL OR o.region = :region OR o.region LIKE :region || '.%')
                              AND (:within::text IS NULL OR o.region = :within OR o.region LIKE :within || '.%')
                            GROUP BY o.id
                        ), ranked AS (
                            SELECT id,
                                   CASE :sort
                                       WHEN 'ON_ROSTER' THEN -roster
                                       WHEN 'UNREGISTERED' THEN -listed
                                       WHEN 'UNPAID' THEN -registered
                                       WHEN 'BEHIND' THEN -behind
                                       WHEN 'LAPSED' THEN -lapsed
                                       WHEN 'LEAST_PROTECTED' THEN coalesce(protected::numeric / nullif(roster, 0), 1)
                                       WHEN 'OLDEST' THEN coalesce(oldest - DATE '2000-01-01', 1000000)
                                       ELSE 0
                                   END AS number,
                                   CASE WHEN :sort = 'NAME' THEN lower(name) ELSE '' END AS word
                            FROM counted
                        )
                        SELECT id FROM ranked
                        WHERE :after::uuid IS NULL
                           OR (number, word, id) > (SELECT number, word, id FROM ranked WHERE id = :after::uuid)
                        ORDER BY number, word, id LIMIT :limit
                        """)
                .param("opd", query.seen() instanceof Seen.Own(UUID own) ? own : null)
                .param("within", query.seen() instanceof Seen.Within(Region within) ? within.code() : null)
                .param("region", query.region().map(Region::code).orElse(null))
                .param("sort", query.sort().name())
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Opd row(ResultSet row, int number) throws SQLException {
        return new Opd(
                row.getObject("id", UUID.class),
                new Region(row.getString("region")),
                row.getString("name"),
                MAPPER.readValue(row.getString("contacts"), new TypeReference<List<Contact>>() {}),
                years((Integer[]) row.getArray("budget_years").getArray()),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Integer> years(Integer[] years) {
        return Set.copyOf(Arrays.asList(years));
    }
}

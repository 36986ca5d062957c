package id.payung.enrolment.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads an OPD's people from `worker`. A page costs the same wherever it lies: each order has an index that begins
/// with the OPD.
@Component
class Roster {

    /// No text that begins with a prefix sorts behind the prefix and this, byte by byte.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String COLUMNS = """
            SELECT id, nik_ending, name, staff_number, born_on, sex, segment, category, funding,
                state, effective_on, months_behind, reason, employment, employment_from, sk_until, version
            FROM worker WHERE opd_id = :opd AND erased_at IS NULL
            """;

    private static final String KIND = """
            AND (:category::text IS NULL OR category = :category) AND (:segment::text IS NULL OR segment = :segment)
            AND (:funding::text IS NULL OR funding = :funding)
            """;

    private static final String STATE = "AND (:state::text IS NULL OR state = :state)\n";

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Worker> find(UUID opd, UUID id) {
        return jdbc.sql(COLUMNS + "AND id = :id")
                .param("opd", opd)
                .param("id", id)
                .query(Worker::of)
                .optional();
    }

    /// One page by id, or by the name or staff number that is looked for.
    ///
    /// @param after the last one of the page before
    List<Worker> page(UUID opd, Wanted wanted, @Nullable UUID after, int limit) {
        var query = wanted.name() != null
                ? byText(jdbc.sql(COLUMNS + KIND + STATE + """
                                AND lower(name) COLLATE "C" >= :from AND lower(name) COLLATE "C" < :to
                                AND (lower(name) COLLATE "C", id) > (coalesce(
                                    (SELECT lower(name) FROM worker WHERE id = :after AND opd_id = :opd), ''), :after)
                                ORDER BY lower(name) COLLATE "C", id LIMIT :limit
                                """), wanted.name())
                : wanted.staffNumber() != null
                        ? byText(jdbc.sql(COLUMNS + KIND + STATE + """
                                        AND lower(staff_number) COLLATE "C" >= :from
                                        AND lower(staff_number) COLLATE "C" < :to
                                        AND (lower(staff_number) COLLATE "C", id) > (coalesce(
                                            (SELECT lower(staff_number) FROM worker WHERE id = :after AND opd_id = :opd),
                                            ''), :after)
                                        ORDER BY lower(staff_number) COLLATE "C", id LIMIT :limit
                                        """), wanted.staffNumber())
                        : byId(wanted);
        return kind(wanted, query)
                .param("opd", opd)
                .param("state", name(wanted.state()))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(Worker::of)
                .list();
    }

    /// The page in front of one by id: the last people before it, in their order.
    ///
    /// @param before the first one of the page that follows
    List<Worker> pageBefore(UUID opd, Wanted wanted, UUID before, int limit) {
        var query = wanted.state() == null
                ? jdbc.sql(COLUMNS + KIND + "AND id < :before ORDER BY id DESC LIMIT :limit")
                : jdbc.sql(COLUMNS + KIND + "AND state = :state AND id < :before ORDER BY id DESC LIMIT :limit");
        return kind(wanted, query)
                .param("opd", opd)
                .param("state", name(wanted.state()))
                .param("before", before)
                .param("limit", limit)
                .query(Worker::of)
                .list()
                .reversed();
    }

    /// The person on the OPD's roster who has this NIK.
    ///
    /// @param hash keyed hash of the NIK
    List<Worker> ofNik(UUID opd, byte[] hash) {
        return jdbc.sql(COLUMNS + "AND nik_hash = :hash AND on_roster")
                .param("opd", opd)
                .param("hash", hash)
                .query(Worker::of)
                .list();
    }

    private static JdbcClient.StatementSpec kind(Wanted wanted, JdbcClient.StatementSpec statement) {
        return statement
                .param("category", name(wanted.category()))
                .param("segment", name(wanted.segment()))
                .param("funding", name(wanted.funding()));
    }

    private JdbcClient.StatementSpec byId(Wanted wanted) {
        return wanted.state() == null
                ? jdbc.sql(COLUMNS + KIND + "AND id > :after ORDER BY id LIMIT :limit")
                : jdbc.sql(COLUMNS + KIND + "AND state = :state AND id > :after ORDER BY id LIMIT :limit");
    }

    private static JdbcClient.StatementSpec byText(JdbcClient.StatementSpec statement, String prefix) {
        return statement.param("from", prefix).param("to", prefix + LAST);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}

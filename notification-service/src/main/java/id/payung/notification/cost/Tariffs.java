package id.payung.notification.cost;

import id.payung.notification.batch.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `tariff`: this service's own copy.
@Component
public class Tariffs {

    private final JdbcClient jdbc;

    Tariffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the highest version of each tariff.
    public void take(List<Tariff> published) {
        if (published.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO tariff AS t (id, version, segment, funding, sector, programmes, amount, rate,
                                                 valid_from, valid_until, legal_basis)
                        SELECT DISTINCT ON (tariff) tariff, version, segment, funding, sector, programmes, amount, rate,
                               "from", "until", legal_basis
                        FROM json_to_recordset(:rows::json) AS r (tariff uuid, version bigint, segment text, funding text,
                             sector text, programmes text[], amount bigint, rate numeric, "from" date, "until" date,
                             legal_basis text)
                        ORDER BY tariff, version DESC
                        ON CONFLICT (id) DO UPDATE SET
                            (version, segment, funding, sector, programmes, amount, rate, valid_from, valid_until,
                             legal_basis)
                            = (excluded.version, excluded.segment, excluded.funding, excluded.sector,
                               excluded.programmes, excluded.amount, excluded.rate, excluded.valid_from,
                               excluded.valid_until, excluded.legal_basis)
                        WHERE t.version < excluded.version
                        """).param("rows", Rows.of(published)).update();
    }

    /// What these people cost a month by the tariffs of a day: the least cover, work accident and death (JKK,
    /// JKM), for all sectors. Where the tariff is a share of a wage that is not known here, or there is none, it
    /// is unknown.
    public Price price(Collection<Group> groups, LocalDate on) {
        List<Priced> priced = jdbc.sql("""
                        SELECT g.people, t.amount, t.legal_basis
                        FROM json_to_recordset(:groups::json) AS g (segment text, funding text, people integer)
                        LEFT JOIN LATERAL (
                            SELECT amount, legal_basis FROM tariff
                            WHERE segment = g.segment AND funding = g.funding AND sector = 'ALL'
                              AND amount IS NOT NULL AND programmes @> ARRAY ['JKK', 'JKM']
                              AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                            ORDER BY cardinality(programmes), amount, id LIMIT 1) AS t ON true
                        """)
                .param("groups", Rows.of(List.copyOf(groups)))
                .param("day", on)
                .query((row, _) -> new Priced(
                        row.getInt("people"), row.getObject("amount", Long.class), row.getString("legal_basis")))
                .list();
        return Price.of(priced);
    }

    /// People who cost the same.
    public record Group(@Nullable String segment, @Nullable String funding, int people) {}

    /// What some people cost.
    ///
    /// @param monthly rupiah a month for those whose tariff is known
    /// @param known people whose tariff is known
    /// @param unknown people for whom there is none
    /// @param legalBases of the tariffs used
    public record Price(long monthly, int known, int unknown, SortedSet<String> legalBases) {

        private static Price of(List<Priced> groups) {
            SortedSet<String> bases = new TreeSet<>();
            long monthly = 0;
            int known = 0;
            int unknown = 0;
            for (Priced group : groups) {
                if (group.amount() == null || group.legalBasis() == null) {
                    unknown += group.people();
                } else {
                    monthly += group.amount() * group.people();
                    known += group.people();
                    bases.add(group.legalBasis());
                }
            }
            return new Price(monthly, known, unknown, bases);
        }
    }

    private record Priced(
            int people, @Nullable Long amount, @Nullable String legalBasis) {}
}

package id.payung.notification.cost;

import id.payung.notification.batch.Rows;
import java.math.BigDecimal;
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

    /// What these people cost a month by the tariffs of a day: the least cover, work accident and death (JKK, JKM),
    /// for all sectors. Nobody's wage is known here: where a tariff is a share of it, that share is the answer.
    public Price price(Collection<Group> groups, LocalDate on) {
        List<Priced> priced = jdbc.sql("""
                        SELECT g.people, t.amount, t.rate, t.legal_basis
                        FROM json_to_recordset(:groups::json) AS g (segment text, funding text, people integer)
                        LEFT JOIN LATERAL (
                            SELECT amount, rate, legal_basis FROM tariff
                            WHERE segment = g.segment AND funding = g.funding AND sector = 'ALL'
                              AND programmes @> ARRAY ['JKK', 'JKM']
                              AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                            ORDER BY cardinality(programmes), amount, rate, id LIMIT 1) AS t ON true
                        """)
                .param("groups", Rows.of(List.copyOf(groups)))
                .param("day", on)
                .query((row, _) -> new Priced(
                        row.getInt("people"),
                        row.getObject("amount", Long.class),
                        row.getBigDecimal("rate"),
                        row.getString("legal_basis")))
                .list();
        return Price.of(priced);
    }

    /// People who cost the same.
    public record Group(@Nullable String segment, @Nullable String funding, int people) {}

    /// What some people cost.
    ///
    /// @param monthly rupiah a month for those whose tariff is an amount
    /// @param known people whose tariff is an amount
    /// @param byWage people whose tariff is a share of their wage
    /// @param rates those shares, as `0.0054`
    /// @param unknown people for whom there is no tariff
    /// @param legalBases of the tariffs used
    public record Price(
            long monthly,
            int known,
            int byWage,
            SortedSet<BigDecimal> rates,
            int unknown,
            SortedSet<String> legalBases) {

        private static Price of(List<Priced> groups) {
            SortedSet<BigDecimal> rates = new TreeSet<>();
            SortedSet<String> bases = new TreeSet<>();
            long monthly = 0;
            int known = 0;
            int byWage = 0;
            int unknown = 0;
            for (Priced group : groups) {
                if (group.legalBasis() != null) {
                    bases.add(group.legalBasis());
                }
                if (group.amount() != null) {
                    monthly += group.amount() * group.people();
                    known += group.people();
                } else if (group.rate() != null) {
                    rates.add(group.rate());
                    byWage += group.people();
                } else {
                    unknown += group.people();
                }
            }
            return new Price(monthly, known, byWage, rates, unknown, bases);
        }
    }

    private record Priced(
            int people,
            @Nullable Long amount,
            @Nullable BigDecimal rate,
            @Nullable String legalBasis) {}
}

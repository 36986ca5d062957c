package id.payung.coverage.tariff;

import id.payung.coverage.release.Known.Price;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns `tariff`: the published tariffs, each in the highest version seen. There are a few dozen.
@Component
public class Tariffs {

    private static final String SAVE = """
            INSERT INTO tariff (tariff, version, segment, funding, sector, programmes, amount, rate, valid_from,
                                valid_until, legal_basis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT one_copy_per_tariff
                DO UPDATE SET version = excluded.version, segment = excluded.segment, funding = excluded.funding,
                              sector = excluded.sector, programmes = excluded.programmes, amount = excluded.amount,
                              rate = excluded.rate, valid_from = excluded.valid_from,
                              valid_until = excluded.valid_until, legal_basis = excluded.legal_basis
             WHERE tariff.version < excluded.version
            """;

    private static final String ALL = """
            SELECT tariff, version, segment, funding, sector, programmes, amount, rate, valid_from, valid_until,
                   legal_basis
              FROM tariff
             ORDER BY segment, funding, sector, valid_from, tariff
             LIMIT 1000
            """;

    private final JdbcTemplate jdbc;

    Tariffs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the newest version of each; an older one changes nothing.
    public void keep(List<Tariff> published) {
        Map<UUID, Tariff> newest = new HashMap<>();
        for (Tariff tariff : published) {
            newest.merge(tariff.tariff(), tariff, (old, next) -> next.version() > old.version() ? next : old);
        }
        if (!newest.isEmpty()) {
            save(newest.values());
        }
    }

    private void save(Collection<Tariff> tariffs) {
        jdbc.batchUpdate(SAVE, tariffs, tariffs.size(), (statement, tariff) -> {
            statement.setObject(1, tariff.tariff());
            statement.setLong(2, tariff.version());
            statement.setString(3, tariff.segment());
            statement.setString(4, tariff.funding());
            statement.setString(5, tariff.sector());
            statement.setArray(
                    6,
                    statement
                            .getConnection()
                            .createArrayOf("text", tariff.programmes().toArray()));
            statement.setBigDecimal(7, tariff.amount());
            statement.setBigDecimal(8, tariff.rate());
            statement.setObject(9, tariff.from());
            statement.setObject(10, tariff.until());
            statement.setString(11, tariff.legalBasis());
        });
    }

    /// Every tariff there is, of all times.
    public List<Tariff> all() {
        return jdbc.query(ALL, Tariffs::tariff);
    }

    /// Those in rupiah, as the checks know them.
    public List<Price> prices() {
        return all().stream()
                .filter(it -> it.amount() != null)
                .map(it -> new Price(
                        it.segment(),
                        it.funding(),
                        Objects.requireNonNull(it.amount()),
                        it.from(),
                        it.until(),
                        it.legalBasis()))
                .toList();
    }

    private static Tariff tariff(ResultSet row, int number) throws SQLException {
        Array programmes = row.getArray("programmes");
        return new Tariff(
                row.getObject("tariff", UUID.class),
                row.getLong("version"),
                row.getString("segment"),
                row.getString("funding"),
                row.getString("sector"),
                List.of((String[]) programmes.getArray()),
                row.getBigDecimal("amount"),
                row.getBigDecimal("rate"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("legal_basis"));
    }
}

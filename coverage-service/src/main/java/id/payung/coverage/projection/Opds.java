package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns `opd`: what each OPD is called, by the highest version seen.
@Component
class Opds {

    private static final String SAVE = """
            INSERT INTO opd (opd, version, region, name)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[])
                ON CONFLICT ON CONSTRAINT one_name_per_opd
                DO UPDATE SET version = excluded.version, region = excluded.region, name = excluded.name
             WHERE opd.version < excluded.version
            """;

    private final JdbcTemplate jdbc;

    Opds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void name(List<Name> names) {
        Map<Object, Name> latest = new HashMap<>();
        for (Name name : names) {
            latest.merge(name.opd(), name, (old, next) -> next.version() > old.version() ? next : old);
        }
        if (!latest.isEmpty()) {
            save(latest.values());
        }
    }

    private int save(Collection<Name> names) {
        return jdbc.update(
                SAVE,
                names.stream().map(name -> name.opd().toString()).toArray(String[]::new),
                names.stream().map(Name::version).toArray(Long[]::new),
                names.stream().map(Name::region).toArray(String[]::new),
                names.stream().map(Name::name).toArray(String[]::new));
    }
}

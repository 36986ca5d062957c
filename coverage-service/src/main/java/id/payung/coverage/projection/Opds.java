package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Name;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns the names of OPDs, in generations: what each is called, by the highest version seen.
@Component
class Opds {

    private static final String SAVE = """
            INSERT INTO generation_opd (generation, opd, version, region, name)
            SELECT ?::integer, n.* FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) AS n ORDER BY 2
                ON CONFLICT ON CONSTRAINT one_name_per_opd
                DO UPDATE SET version = excluded.version, region = excluded.region, name = excluded.name
             WHERE generation_opd.version < excluded.version
            """;

    private static final String CLEAR = "DELETE FROM generation_opd WHERE generation = ?";

    private final JdbcTemplate jdbc;

    Opds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void name(int generation, Collection<Name> names) {
        if (!names.isEmpty()) {
            save(generation, names);
        }
    }

    private int save(int generation, Collection<Name> names) {
        return jdbc.update(
                SAVE,
                generation,
                names.stream().map(name -> name.opd().toString()).toArray(String[]::new),
                names.stream().map(Name::version).toArray(Long[]::new),
                names.stream().map(Name::region).toArray(String[]::new),
                names.stream().map(Name::name).toArray(String[]::new));
    }

    int clear(int generation) {
        return jdbc.update(CLEAR, generation);
    }
}

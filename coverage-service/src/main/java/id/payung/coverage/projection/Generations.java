package id.payung.coverage.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns `live_generation`: which of the generations that were counted is shown.
///
/// Who counts into the live one holds it until the end of the transaction, so that nothing is counted into a
/// generation that is live no longer.
@Component
class Generations {

    private static final String HOLD = "SELECT hold_live_generation()";
    private static final String LIVE = "SELECT generation FROM live_generation";
    private static final String NEXT = "SELECT nextval('generation_number')";
    private static final String LOWEST_BESIDE = """
            SELECT least((SELECT min(generation) FROM generation_cell WHERE generation > ?),
                         (SELECT min(generation) FROM generation_opd WHERE generation > ?))
            """;
    private static final String SHUT = "SELECT pg_advisory_xact_lock(7301)";
    private static final String SWAP = "UPDATE live_generation SET generation = ?, since = now()";

    private final JdbcTemplate jdbc;

    Generations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The live generation, which stays live until the end of this transaction.
    int hold() {
        return Objects.requireNonNull(jdbc.queryForObject(HOLD, Integer.class));
    }

    int live() {
        return Objects.requireNonNull(jdbc.queryForObject(LIVE, Integer.class));
    }

    /// A number that no generation has had.
    int next() {
        return Objects.requireNonNull(jdbc.queryForObject(NEXT, Integer.class));
    }

    /// Nobody counts into the live generation until the end of this transaction.
    void shut() {
        jdbc.query(SHUT, _ -> {});
    }

    /// Shows another generation from the commit on. Call [#shut()] before.
    void show(int generation) {
        if (jdbc.update(SWAP, generation) != 1) {
            throw new IllegalStateException("There is not one live generation");
        }
    }

    /// Those that anything was counted into, the live one aside.
    List<Integer> others(int live) {
        List<Integer> others = new ArrayList<>();
        Integer next = -1;
        while ((next = jdbc.queryForObject(LOWEST_BESIDE, Integer.class, next, next)) != null) {
            if (next != live) {
                others.add(next);
            }
        }
        return others;
    }
}

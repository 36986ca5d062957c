package id.payung.coverage.projection;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns `live_generation`: which of the generations that were counted is shown.
///
/// Who counts into the live one holds it until the end of the transaction, so that nothing is counted into a
/// generation that is live no longer.
@Component
public class Generations {

    private static final String HOLD = "SELECT hold_live_generation()";
    private static final String LIVE = "SELECT generation FROM live_generation";
    private static final String NEXT = "SELECT nextval('generation_number')";
    private static final String SHUT = "SELECT pg_advisory_xact_lock(7301)";
    private static final String SWAP = "UPDATE live_generation SET generation = ?, since = now()";

    private final JdbcTemplate jdbc;

    Generations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The live generation, which stays live until the end of this transaction.
    int hold() {
        return number(HOLD);
    }

    public int live() {
        return number(LIVE);
    }

    /// A number that no generation has had.
    public int next() {
        return number(NEXT);
    }

    /// Nobody counts into the live generation until the end of this transaction.
    public void shut() {
        jdbc.query(SHUT, _ -> {});
    }

    /// Shows another generation from the commit on. Call [#shut()] before.
    public void show(int generation) {
        if (jdbc.update(SWAP, generation) != 1) {
            throw new IllegalStateException("There is not one live generation");
        }
    }

    private int number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class));
    }
}

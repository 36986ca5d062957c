package id.payung.coverage.figure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owns `figure_acceptance`: who lets a marked figure be used, when and why. Never the one who entered it.
@Component
class Acceptances {

    private static final String ACCEPT = """
            INSERT INTO figure_acceptance (figure, reason, accepted_by)
            SELECT id, :reason, :by
              FROM figure
             WHERE id = :figure AND marked AND entered_by <> :by
                ON CONFLICT ON CONSTRAINT a_figure_is_accepted_once DO NOTHING
            """;

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when it is accepted already, is not marked, or was entered by the same client.
    boolean accept(UUID figure, String reason, String by) {
        return jdbc.sql(ACCEPT)
                        .param("figure", figure)
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
    }
}

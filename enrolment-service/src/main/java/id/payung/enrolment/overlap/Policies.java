package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `overlap_policy`: the rule of a region from a day on.
@Component
class Policies {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param from first day on which rosters are judged by it
    record Policy(LocalDate from, Rule rule, String by, OffsetDateTime setAt) {}

    /// The region's own rule on a day, else its province's, else REFUSE.
    Rule on(String region, LocalDate day) {
        return jdbc.sql("""
                        SELECT rule FROM overlap_policy
                        WHERE region IN (:region, split_part(:region, '.', 1)) AND from_on <= :day
                        ORDER BY length(region) DESC, from_on DESC LIMIT 1
                        """)
                .param("region", region)
                .param("day", day)
                .query(String.class)
                .optional()
                .map(Rule::valueOf)
                .orElse(Rule.REFUSE);
    }

    void set(String region, PolicyForm form, Caller by) {
        jdbc.sql("""
                        INSERT INTO overlap_policy (region, from_on, rule, set_by) VALUES (:region, :from, :rule, :by)
                        ON CONFLICT ON CONSTRAINT one_overlap_policy_per_region_and_day
                        DO UPDATE SET rule = excluded.rule, set_by = excluded.set_by, set_at = now()
                        WHERE overlap_policy.rule <> excluded.rule
                        """)
                .param("region", region)
                .param("from", form.from())
                .param("rule", form.rule().name())
                .param("by", by.clientId())
                .update();
    }

    List<Policy> of(String region) {
        return jdbc.sql("""
                        SELECT from_on, rule, set_by, set_at FROM overlap_policy
                        WHERE region = :region ORDER BY from_on DESC LIMIT :limit
                        """)
                .param("region", region)
                .param("limit", MOST)
                .query((row, _) -> new Policy(
                        row.getObject("from_on", LocalDate.class),
                        Rule.valueOf(row.getString("rule")),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class)))
                .list();
    }
}

package id.payung.enrolment.crosscheck;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opd;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `crosscheck`: who asked when about how many people. Nothing of whom is kept.
@Component
class Crosschecks {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    Crosschecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param own people of the OPD's own roster
    /// @param covered people of others who are covered
    /// @param notCovered people of others, or of nobody, who are not
    /// @param invalid NIKs that cannot exist
    /// @param answeredAt absent when the answer broke off
    record Crosscheck(
            UUID id,
            UUID opd,
            String askedBy,
            long people,
            long own,
            long covered,
            long notCovered,
            long invalid,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime answeredAt) {}

    UUID asked(Opd opd, String by, long people) {
        return jdbc.sql("""
                        INSERT INTO crosscheck (opd_id, region, asked_by, people) VALUES (:opd, :region, :by, :people)
                        RETURNING id
                        """)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("by", by)
                .param("people", people)
                .query(UUID.class)
                .single();
    }

    void answered(UUID id, Answers answers) {
        int rows = jdbc.sql("""
                        UPDATE crosscheck SET own = :own, covered = :covered, not_covered = :uncovered, invalid = :invalid,
                            answered_at = now()
                        WHERE id = :id AND answered_at IS NULL
                        """)
                .param("id", id)
                .param("own", answers.own())
                .param("covered", answers.covered())
                .param("uncovered", answers.notCovered())
                .param("invalid", answers.invalid())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a crosscheck is answered once");
        }
    }

    /// What was asked by OPDs that the caller may see, the newest first.
    List<Crosscheck> seenBy(Caller caller, UUID before, int limit) {
        return page(caller instanceof Caller.Opd own ? own.opd() : null, region(caller), before, limit);
    }

    /// What was asked by one OPD, the newest first.
    List<Crosscheck> of(Opd opd, int limit) {
        return page(opd.id(), null, NEWEST, limit);
    }

    private static @Nullable String region(Caller caller) {
        return switch (caller) {
            case Caller.Opd own -> own.region();
            case Caller.Region whole -> whole.region();
            case Caller.Admin _ -> null;
        };
    }

    private List<Crosscheck> page(@Nullable UUID opd, @Nullable String region, UUID before, int limit) {
        return jdbc.sql("""
                        SELECT id, opd_id, asked_by, people, own, covered, not_covered, invalid, asked_at, answered_at
                        FROM crosscheck
                        WHERE id < :before AND (:opd::uuid IS NULL OR opd_id = :opd)
                            AND (:region::text IS NULL OR region = :region OR starts_with(region, :region || '.'))
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("opd", opd)
                .param("region", region)
                .param("limit", limit)
                .query((row, _) -> new Crosscheck(
                        row.getObject("id", UUID.class),
                        row.getObject("opd_id", UUID.class),
                        row.getString("asked_by"),
                        row.getLong("people"),
                        row.getLong("own"),
                        row.getLong("covered"),
                        row.getLong("not_covered"),
                        row.getLong("invalid"),
                        row.getObject("asked_at", OffsetDateTime.class),
                        row.getObject("answered_at", OffsetDateTime.class)))
                .list();
    }
}

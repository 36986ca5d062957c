package id.payung.enrolment.contribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `contribution_book`: which OPDs keep their contributions here, and from which month on.
///
/// Only their people are judged by the lapse clock. It begins with the first month that is paid here, or with the
/// month that the OPD names; it can begin earlier later on, and never later.
@Component
class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<YearMonth> keptFrom(UUID opd) {
        return jdbc.sql("SELECT kept_from FROM contribution_book WHERE opd_id = :opd")
                .param("opd", opd)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    void keep(UUID opd, YearMonth from, String actor) {
        jdbc.sql("""
                        INSERT INTO contribution_book AS book (opd_id, kept_from, opened_by) VALUES (:opd, :from, :actor)
                        ON CONFLICT (opd_id) DO UPDATE SET kept_from = excluded.kept_from WHERE book.kept_from > excluded.kept_from
                        """)
                .param("opd", opd)
                .param("from", from.atDay(1))
                .param("actor", actor)
                .update();
    }
}

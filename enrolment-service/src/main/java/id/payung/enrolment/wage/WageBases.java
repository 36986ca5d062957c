package id.payung.enrolment.wage;

import id.payung.enrolment.opd.Opd;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `wage_base`: the monthly wage that wage earners are billed on, dated, of an OPD or of a
/// region.
///
/// It differs by pemda (Rp1,000,000 in Sulawesi Selatan, the minimum wage in Muna Barat), so there is no default:
/// the OPD's own counts first, then its kabupaten/kota's, then its province's.
@Component
public class WageBases {

    private final JdbcClient jdbc;

    WageBases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rupiah a month, when somebody has said it.
    public Optional<Long> of(Opd opd, YearMonth month) {
        return of(opd.id(), opd.region(), month);
    }

    /// The same of an OPD that is known by its id and region.
    public Optional<Long> of(UUID opd, String region, YearMonth month) {
        return jdbc.sql("""
                        SELECT amount FROM wage_base
                        WHERE (opd_id = :opd OR region = :region OR region = split_part(:region, '.', 1)) AND valid_from <= :month
                        ORDER BY opd_id IS NULL, length(region) DESC, valid_from DESC LIMIT 1
                        """)
                .param("opd", opd)
                .param("region", region)
                .param("month", month.atDay(1))
                .query(Long.class)
                .optional();
    }

    /// Says the base from a month on; what was said for the same first month is replaced.
    ///
    /// @param opd whose; null when it is a region's
    void set(@Nullable UUID opd, @Nullable String region, WageBaseForm form, String actor) {
        jdbc.sql("""
                        INSERT INTO wage_base (opd_id, region, valid_from, amount, source, set_by)
                        VALUES (:opd, :region, :from, :amount, :source, :actor)
                        ON CONFLICT ON CONSTRAINT one_wage_base_per_first_month DO UPDATE
                        SET amount = excluded.amount, source = excluded.source, set_by = excluded.set_by, set_at = now()
                        """)
                .param("opd", opd)
                .param("region", region)
                .param("from", form.from().atDay(1))
                .param("amount", form.amount())
                .param("source", form.source())
                .param("actor", actor)
                .update();
    }
}

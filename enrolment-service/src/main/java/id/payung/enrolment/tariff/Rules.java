package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `tariff_rule`: rows are read and added, never changed and never taken away.
@Component
public class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All rows, about a hundred.
    public Tariffs read() {
        return new Tariffs(jdbc.sql("""
                        SELECT id, kind, segment, programme, risk_class, payer, sector, term, rate, amount, floor, ceiling, not_for,
                            valid_from, valid_to, legal_basis, verified_against
                        FROM tariff_rule ORDER BY kind, segment, programme, term, valid_from, id
                        """).query(Rules::rule).list());
    }

    /// Adds a row.
    ///
    /// @return empty when the very same row is there already
    Optional<UUID> add(RuleForm form, String actor) {
        return jdbc.sql("""
                        INSERT INTO tariff_rule (kind, segment, programme, risk_class, payer, sector, term, rate, amount, floor,
                            ceiling, not_for, valid_from, valid_to, legal_basis, verified_against, added_by)
                        VALUES (:kind, :segment, :programme, :risk, :payer, :sector, :term, :rate, :amount, :floor,
                            :ceiling, :notFor, :from, :to, :law, :verified, :actor)
                        ON CONFLICT ON CONSTRAINT the_same_rule_is_there_once DO NOTHING
                        RETURNING id
                        """)
                .param("kind", form.kind().name())
                .param("segment", form.segment().name())
                .param("programme", name(form.programme()))
                .param("risk", name(form.riskClass()))
                .param("payer", name(form.payer()))
                .param("sector", name(form.sector()))
                .param("term", name(form.term()))
                .param("rate", form.rate())
                .param("amount", form.amount())
                .param("floor", form.floor())
                .param("ceiling", form.ceiling())
                .param("notFor", form.notForNames())
                .param("from", form.validFrom())
                .param("to", form.validTo())
                .param("law", form.legalBasis().strip())
                .param("verified", form.verifiedAgainst().strip())
                .param("actor", actor)
                .query(UUID.class)
                .optional();
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                Rule.Kind.valueOf(row.getString("kind")),
                Segment.valueOf(row.getString("segment")),
                named(Programme.class, row.getString("programme")),
                named(RiskClass.class, row.getString("risk_class")),
                named(Rule.Payer.class, row.getString("payer")),
                named(Sector.class, row.getString("sector")),
                named(Term.class, row.getString("term")),
                row.getBigDecimal("rate"),
                row.getObject("amount", Long.class),
                row.getObject("floor", Long.class),
                row.getObject("ceiling", Long.class),
                fundings(row.getArray("not_for")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                row.getString("verified_against"));
    }

    private static Set<Funding> fundings(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Funding::valueOf).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

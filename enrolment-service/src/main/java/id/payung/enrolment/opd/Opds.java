package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Owner of the table `opd`. Every insert and update tells an event by trigger.
@Component
public class Opds {

    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Opds(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The OPD, if the caller may see it; another's OPD and one that does not exist look the same.
    public Opd seenBy(Caller caller, UUID id) {
        return find(id).filter(opd -> caller.maySee(opd.id(), opd.region()))
                .orElseThrow(
                        () -> Problem.UNKNOWN_OPD.because(
                                "Periksa id OPD; daftar OPD Anda ada di /api/v1/opds. / Check the id; yours are at /api/v1/opds."));
    }

    public Optional<Opd> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, region, name, contacts, budget_year, budget_amount, budget_funding, version
                        FROM opd WHERE id = :id
                        """).param("id", id).query(this::opd).optional();
    }

    Optional<Opd> find(String region, String name) {
        return jdbc.sql("""
                        SELECT id, region, name, contacts, budget_year, budget_amount, budget_funding, version
                        FROM opd WHERE region = :region AND name = :name
                        """)
                .param("region", region)
                .param("name", name)
                .query(this::opd)
                .optional();
    }

    /// All OPDs below a region, by region and name.
    ///
    /// @param region code of a province or kabupaten/kota; empty for the nation
    List<Opd> below(String region, int limit) {
        return jdbc.sql("""
                        SELECT id, region, name, contacts, budget_year, budget_amount, budget_funding, version
                        FROM opd WHERE region = :region OR starts_with(region, :below)
                        ORDER BY region, name LIMIT :limit
                        """)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .param("limit", limit)
                .query(this::opd)
                .list();
    }

    /// Opens an OPD, unless the region has one of that name.
    Optional<Opd> open(OpdForm form) {
        return write(form, jdbc.sql("""
                        INSERT INTO opd (region, name, contacts, budget_year, budget_amount, budget_funding)
                        VALUES (:region, :name, :contacts::jsonb, :year, :amount, :funding)
                        ON CONFLICT ON CONSTRAINT one_opd_of_a_name_per_region DO NOTHING
                        RETURNING id, region, name, contacts, budget_year, budget_amount, budget_funding, version
                        """)).optional();
    }

    /// Changes an OPD; nothing is told when nothing differs.
    void change(UUID id, OpdForm form) {
        write(form, jdbc.sql("""
                        UPDATE opd SET name = :name, contacts = :contacts::jsonb, budget_year = :year,
                            budget_amount = :amount, budget_funding = :funding, version = version + 1
                        WHERE id = :id AND region = :region AND (name, contacts, budget_year, budget_amount, budget_funding)
                            IS DISTINCT FROM (:name, :contacts::jsonb, :year::integer, :amount::bigint, :funding)
                        RETURNING id, region, name, contacts, budget_year, budget_amount, budget_funding, version
                        """).param("id", id)).optional();
    }

    private JdbcClient.MappedQuerySpec<Opd> write(OpdForm form, JdbcClient.StatementSpec statement) {
        var budget = form.budget();
        return statement
                .param("region", form.region())
                .param("name", form.name().strip())
                .param("contacts", json.writeValueAsString(form.contacts()))
                .param("year", budget == null ? null : budget.year())
                .param("amount", budget == null ? null : budget.amount())
                .param("funding", budget == null ? null : budget.funding().name())
                .query(this::opd);
    }

    private Opd opd(ResultSet row, int number) throws SQLException {
        return new Opd(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getString("name"),
                json.readValue(row.getString("contacts"), CONTACTS),
                budget(row),
                row.getLong("version"));
    }

    private static @Nullable Budget budget(ResultSet row) throws SQLException {
        var funding = row.getString("budget_funding");
        return funding == null
                ? null
                : new Budget(row.getInt("budget_year"), row.getLong("budget_amount"), Funding.valueOf(funding));
    }
}

package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    private static final TypeReference<List<Budget>> BUDGETS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Opds(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
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
                        SELECT id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding, budgets, version
                        FROM opd WHERE id = :id
                        """).param("id", id).query(this::opd).optional();
    }

    Optional<Opd> find(String region, String name) {
        return jdbc.sql("""
                        SELECT id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding, budgets, version
                        FROM opd WHERE region = :region AND name = :name
                        """)
                .param("region", region)
                .param("name", name)
                .query(this::opd)
                .optional();
    }

    /// A page of the OPDs of a region and all it contains, by region and name.
    ///
    /// @param region code of a province or kabupaten/kota; empty for the nation
    /// @param search part of the name, in capitals or not
    /// @param after the last one of the page before
    List<Opd> below(String region, @Nullable String search, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding, budgets, version
                        FROM opd WHERE (region = :region OR starts_with(region, :below))
                            AND (:search::text IS NULL OR strpos(lower(name), lower(:search)) > 0)
                            AND (region, name) > (coalesce((SELECT region FROM opd WHERE id = :after), ''),
                                coalesce((SELECT name FROM opd WHERE id = :after), ''))
                        ORDER BY region, name LIMIT :limit
                        """)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .param("search", search)
                .param("after", after)
                .param("limit", limit)
                .query(this::opd)
                .list();
    }

    /// Some OPDs of a region and all it contains, for a page: those with most people unregistered first, or by name.
    ///
    /// @param region code of a province or kabupaten/kota; empty for the nation, which is too many to be counted
    /// @param search part of the name, in capitals or not; empty for all
    List<Opd> page(String region, String search, boolean byName, int limit, int offset) {
        return jdbc.sql("""
                        SELECT id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding, budgets, version
                        FROM opd WHERE (region = :region OR starts_with(region, :below)) AND strpos(lower(name), lower(:search)) > 0
                        ORDER BY CASE WHEN :byName THEN 0
                            ELSE (SELECT count(*) FROM worker w WHERE w.opd_id = opd.id AND w.state = 'LISTED') END DESC, region, name
                        LIMIT :limit OFFSET :offset
                        """)
                .param("byName", byName)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .param("search", search)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::opd)
                .list();
    }

    /// Opens an OPD, unless the region has one of that name.
    Optional<Opd> open(OpdForm form) {
        return write(form, jdbc.sql("""
                        INSERT INTO opd (region, name, npp, division, contacts, budget_year, budget_amount, budget_funding,
                            budgets)
                        VALUES (:region, :name, :npp, :division, :contacts::jsonb, :year, :amount, :funding,
                            :budgets::jsonb)
                        ON CONFLICT ON CONSTRAINT one_opd_of_a_name_per_region DO NOTHING
                        RETURNING id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding,
                            budgets, version
                        """)).optional();
    }

    /// Changes an OPD that still has a version; nothing is told when nothing differs.
    ///
    /// @return the OPD as it is now; empty when it has another version
    Optional<Opd> change(UUID id, long version, OpdForm form) {
        var changed = write(form, jdbc.sql("""
                        UPDATE opd SET name = :name, npp = :npp, division = :division, contacts = :contacts::jsonb,
                            budget_year = :year, budget_amount = :amount, budget_funding = :funding,
                            budgets = :budgets::jsonb, version = version + 1
                        WHERE id = :id AND region = :region AND version = :version
                            AND (name, npp, division, contacts, budget_year, budget_amount, budget_funding, budgets)
                                IS DISTINCT FROM (:name, :npp, :division, :contacts::jsonb, :year::integer,
                                    :amount::bigint, :funding, :budgets::jsonb)
                        RETURNING id, region, name, npp, division, contacts, budget_year, budget_amount, budget_funding,
                            budgets, version
                        """).param("id", id).param("version", version))
                .optional();
        return changed.or(() -> find(id).filter(unchanged -> unchanged.version() == version));
    }

    private JdbcClient.MappedQuerySpec<Opd> write(OpdForm form, JdbcClient.StatementSpec statement) {
        var budgets = Objects.requireNonNull(form.budgets());
        var budget = Budget.of(LocalDate.now(clock).getYear(), budgets);
        return statement
                .param("region", form.region())
                .param("name", form.name().strip())
                .param("npp", form.npp())
                .param("division", form.division())
                .param("budgets", json.writeValueAsString(budgets))
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
                row.getString("npp"),
                row.getString("division"),
                json.readValue(row.getString("contacts"), CONTACTS),
                budget(row),
                json.readValue(row.getString("budgets"), BUDGETS),
                row.getLong("version"));
    }

    private static @Nullable Budget budget(ResultSet row) throws SQLException {
        var funding = row.getString("budget_funding");
        return funding == null
                ? null
                : new Budget(row.getInt("budget_year"), row.getLong("budget_amount"), Funding.valueOf(funding));
    }
}

package id.payung.enrolment.held;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A new column that can hold something of a person, and a new address that can show it, stop here until somebody
/// has decided about them.
class HeldIT {

    private static final Server SERVER = Server.shared();

    /// Columns that can hold text, bytes or a date and never anything of a person on a roster.
    private static final Set<String> NOT_OF_A_PERSON = columns("""
            appointment: actor employment from_on sk_until
            command: answer caller fingerprint key
            correction: moves path righted wrong
            credential: client_id issued_by region revoked_by role secret_hash
            crosscheck: asked_by region
            erasure: actor ground
            event_ledger: actor note payload traceparent type
            key_ring: purpose sealed
            ledger_epoch: reason
            ledger_slice: seal
            ledger_verification: actor checked_seal fault noted_seal state
            opd: budget_funding contacts name region
            personal_read: client region route workers
            published_tariff: funding legal_basis programmes sector segment valid_from valid_to
            roster_import: actor content_hash failure header listed_on mode region state
            roster_reject: column_name detail reason
            sign_in_code: code_hash id sealed
            spring_session: primary_id principal_name session_id
            spring_session_attributes: attribute_bytes attribute_name session_primary_id
            tariff_rule: added_by kind legal_basis not_for payer programme risk_class sector segment term valid_from valid_to verified_against
            worker: category effective_on employment employment_from funding programmes reason region segment sk_until state
            """);

    /// A file that waits: deleted once it is worked through, and no erasure is made until then.
    private static final Set<String> GONE_BY_ITSELF = Set.of("roster_part.sealed");

    /// Reads that show nothing of a person on a roster.
    private static final Set<String> SHOWS_NOBODY = Set.of(
            "/api/v1/access-log",
            "/api/v1/checks",
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/progress",
            "/api/v1/ledger/seal",
            "/api/v1/ledger/verifications/{id}",
            "/api/v1/opds",
            "/api/v1/opds/{opd}",
            "/api/v1/opds/{opd}/credentials",
            "/api/v1/opds/{opd}/imports",
            "/api/v1/opds/{opd}/workers/{worker}/appointments",
            "/api/v1/opds/{opd}/workers/{worker}/history",
            "/api/v1/quote",
            "/api/v1/regions/{region}/credentials",
            "/api/v1/roster-template.xlsx",
            "/api/v1/tariffs");

    /// Reads of personal rows: each is in the access log.
    private static final Set<String> LOGGED = Set.of(
            "/api/v1/imports/{id}/rejects",
            "/api/v1/opds/{opd}/ending-appointments",
            "/api/v1/opds/{opd}/workers",
            "/api/v1/opds/{opd}/workers/{worker}",
            "/api/v1/opds/{opd}/workers/{worker}/export");

    @Test
    void everyColumnIsHeldBySomebodyOrIsNotOfAPerson() {
        var all = new TreeSet<>(
                SERVER.bean(JdbcClient.class).sql("""
                        SELECT table_name || '.' || column_name
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'
                            AND data_type IN ('text', 'character', 'character varying', 'bytea', 'json', 'jsonb', 'date', 'ARRAY')
                        """).query(String.class).list());
        var held = SERVER.beans(Holding.class).stream()
                .flatMap(holding -> holding.columns().stream())
                .collect(toCollection(TreeSet::new));
        var decided = new TreeSet<>(held);
        decided.addAll(NOT_OF_A_PERSON);
        decided.addAll(GONE_BY_ITSELF);

        assertThat(all)
                .as("a new column: name it in the Holding of its owner, or here when it is not of a person")
                .isEqualTo(decided);
        assertThat(held).doesNotContainAnyElementsOf(NOT_OF_A_PERSON);
    }

    @Test
    void everyReadIsLoggedOrShowsNobody() {
        var reads = SERVER.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mappings -> mappings.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .collect(toCollection(TreeSet::new));
        var decided = new TreeSet<>(LOGGED);
        decided.addAll(SHOWS_NOBODY);

        assertThat(reads)
                .as("a new read: log it with ReadLog and name it as logged, or say that it shows nobody")
                .isEqualTo(decided);
    }

    /// One table a line, its columns behind the colon.
    private static Set<String> columns(String tables) {
        return tables.lines()
                .map(line -> line.split(": ", 2))
                .flatMap(table -> Stream.of(table[1].split(" ", -1)).map(column -> table[0].strip() + "." + column))
                .collect(toCollection(TreeSet::new));
    }
}

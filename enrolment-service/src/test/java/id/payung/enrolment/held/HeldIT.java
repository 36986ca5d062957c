package id.payung.enrolment.held;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /// Tables that say nothing of a person on a roster, whatever columns they get.
    private static final Set<String> TABLES_OF_NO_PERSON = Set.of(
            "command",
            "contribution",
            "contribution_book",
            "contribution_charge",
            "credential",
            "crosscheck",
            "holiday",
            "key_ring",
            "lapse_run",
            "ledger_epoch",
            "ledger_slice",
            "ledger_verification",
            "opd",
            "overlap_policy",
            "published_tariff",
            "roster_import",
            "sipp_export",
            "sign_in_code",
            "spring_session",
            "spring_session_attributes",
            "tariff_rule",
            "wage_base",
            "work_location");

    /// Columns that can hold text, bytes or a date and never anything personal, of tables that speak of people.
    private static final Set<String> NOT_PERSONAL = columns("""
            appointment: actor employment from_on sk_until
            correction: moves path righted wrong
            erasure: actor ground
            event_ledger: actor note payload traceparent type
            kpj: actor
            overlap: category decided_by funding listed_on note region segment state
            personal_read: client region route workers
            reconciliation: actor
            reconciliation_row: differences kind
            roster_reject: column_name detail reason
            sipp_export_row: sheet
            worker: category effective_on employment employment_from funding lapses_on listed_on programmes reason region segment sk_until state
            """);

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
            "/api/v1/holidays",
            "/api/v1/lapse-runs",
            "/api/v1/opds/{opd}/contribution-terms",
            "/api/v1/opds/{opd}/contributions",
            "/api/v1/opds/{opd}/contributions/{month}",
            "/api/v1/opds/{opd}/credentials",
            "/api/v1/opds/{opd}/reconciliations/{id}",
            "/api/v1/opds/{opd}/work-location",
            "/api/v1/opds/{opd}/imports",
            "/api/v1/opds/{opd}/sipp-exports",
            "/api/v1/opds/{opd}/sipp-exports/{export}",
            "/api/v1/opds/{opd}/workers/{worker}/appointments",
            "/api/v1/opds/{opd}/workers/{worker}/history",
            "/api/v1/quote",
            "/api/v1/roster-template.xlsx",
            "/api/v1/tariffs",
            "/api/v1/overlaps",
            "/api/v1/regions/{region}/credentials",
            "/api/v1/regions/{region}/overlap-policies",
            "/konsol",
            "/konsol/daftar.xlsx",
            "/konsol/opd/{opd}",
            "/konsol/opd/{opd}/cek",
            "/konsol/opd/{opd}/impor",
            "/konsol/opd/{opd}/impor/{id}",
            "/konsol/opd/{opd}/impor/{id}/kemajuan",
            "/konsol/opd/{opd}/pekerja/perubahan",
            "/konsol/opd/{opd}/pekerja/tambah",
            "/konsol/opd/{opd}/pekerja/{worker}/koreksi",
            "/konsol/opd/{opd}/pekerja/{worker}/sk",
            "/konsol/catatan-akses",
            "/konsol/hari-libur",
            "/konsol/hari-libur/hapus",
            "/konsol/kredensial/{client}/cabut",
            "/konsol/kredensial/{client}/rotasi",
            "/konsol/opd",
            "/konsol/opd/baru",
            "/konsol/opd/{opd}/anggaran",
            "/konsol/opd/{opd}/iuran",
            "/konsol/opd/{opd}/iuran/dasar-upah",
            "/konsol/opd/{opd}/iuran/{month}/batal",
            "/konsol/opd/{opd}/iuran/{month}/bayar",
            "/konsol/opd/{opd}/iuran/{month}/finalisasi",
            "/konsol/opd/{opd}/kredensial",
            "/konsol/opd/{opd}/sipp",
            "/konsol/opd/{opd}/sipp/lokasi",
            "/konsol/opd/{opd}/sipp/rekonsiliasi",
            "/konsol/opd/{opd}/ubah",
            "/konsol/putaran-jatuh-tempo",
            "/konsol/segel",
            "/konsol/tarif",
            "/konsol/tarif/baru",
            "/konsol/tumpang-tindih",
            "/konsol/tumpang-tindih/aturan",
            "/konsol/tumpang-tindih/{id}",
            "/konsol/wilayah",
            "/konsol/wilayah/{region}/kredensial");

    /// Reads of personal rows: each is in the access log.
    private static final Set<String> LOGGED = Set.of(
            "/api/v1/imports/{id}/rejects",
            "/api/v1/opds/{opd}/contributions/{month}/lines",
            "/api/v1/opds/{opd}/lapse-preview",
            "/api/v1/opds/{opd}/ending-appointments",
            "/api/v1/opds/{opd}/overlaps",
            "/api/v1/opds/{opd}/reconciliations/{id}/rows",
            "/api/v1/opds/{opd}/sipp-exports/{export}/files",
            "/api/v1/opds/{opd}/workers",
            "/api/v1/opds/{opd}/workers/{worker}",
            "/api/v1/opds/{opd}/workers/{worker}/export",
            "/api/v1/opds/{opd}/workers/{worker}/kpj",
            "/konsol/opd/{opd}/iuran/{month}",
            "/konsol/opd/{opd}/jatuh-tempo",
            "/konsol/opd/{opd}/sipp/rekonsiliasi/{id}",
            "/konsol/opd/{opd}/sipp/{export}/berkas",
            "/konsol/opd/{opd}/impor/{id}/ditolak",
            "/konsol/opd/{opd}/impor/{id}/perbaikan",
            "/konsol/opd/{opd}/pekerja",
            "/konsol/opd/{opd}/pekerja/{worker}",
            "/konsol/opd/{opd}/pekerja/{worker}/perubahan");

    @Test
    void everyColumnIsHeldBySomebodyOrIsNotOfAPerson() {
        var held = SERVER.beans(Holding.class).stream()
                .flatMap(holding -> holding.columns().stream())
                .collect(toCollection(TreeSet::new));
        var undecided = columnsThatCanHoldSomethingOfAPerson();
        undecided.removeIf(column -> TABLES_OF_NO_PERSON.contains(column.split("[.]", 2)[0]));
        undecided.removeAll(held);
        undecided.removeAll(NOT_PERSONAL);

        assertThat(undecided)
                .as("new columns: name them in the Holding of their owner, or here when they are not of a person")
                .isEmpty();
        assertThat(held).doesNotContainAnyElementsOf(NOT_PERSONAL);
    }

    private static Set<String> columnsThatCanHoldSomethingOfAPerson() {
        return new TreeSet<>(
                SERVER.bean(JdbcClient.class).sql("""
                        SELECT table_name || '.' || column_name
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'
                            AND data_type IN ('text', 'character', 'character varying', 'bytea', 'json', 'jsonb', 'date', 'ARRAY')
                        """).query(String.class).list());
    }

    @Test
    void everyReadIsLoggedOrShowsNobody() {
        var reads = SERVER.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mappings -> mappings.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") || pattern.startsWith("/konsol"))
                .collect(toCollection(TreeSet::new));
        var decided = new TreeSet<>(LOGGED);
        decided.addAll(SHOWS_NOBODY);

        assertThat(reads)
                .as("a new read: log it with ReadLog and name it as logged, or say that it shows nobody")
                .isEqualTo(decided);
    }

    /// PostgreSQL would add the refused row to what it says, and with it whoever it is about to a log.
    @Test
    void tellsNothingOfARowInAFailure() {
        var refused = SERVER.bean(JdbcClient.class).sql("INSERT INTO opd (name) VALUES ('KENARI')");

        assertThatThrownBy(refused::update)
                .rootCause()
                .hasMessageContaining("not-null")
                .message()
                .doesNotContain("KENARI", "Failing row");
    }

    /// One table a line, its columns behind the colon.
    private static Set<String> columns(String tables) {
        return tables.lines()
                .map(line -> line.split(": ", 2))
                .flatMap(table -> Stream.of(table[1].split(" ", -1)).map(column -> table[0].strip() + "." + column))
                .collect(toCollection(TreeSet::new));
    }
}

package id.payung.enrolment.roster;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.roster.Import.Mode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files while they come in.
class ReceivingIT {

    private static final Server SERVER = Server.shared();

    private final JdbcClient jdbc = SERVER.bean(JdbcClient.class);

    private UUID opd;
    private Client office;

    @BeforeEach
    void anOpd() throws IOException, InterruptedException {
        opd = UUID.fromString(SERVER.opd("36.73", "Dinas " + UUID.randomUUID()));
        office = SERVER.office(opd.toString());
    }

    @Test
    void keepsInTheLedgerWhyARosterWasSent() throws Exception {
        var path = "/api/v1/opds/" + opd + "/imports?on=2026-01-05&note=";
        var file = "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik() + ",A,31-12-1990,L\n" + nik() + ",B,31-12-1990,L\n";

        assertProblem(office.csv(path + "Budi%20minta", file), 400, "invalid-request");
        SERVER.imported(office.csv(path + "800/12/BKPSDM", file));

        assertThat(jdbc.sql("""
                        SELECT e.type || ' ' || e.note FROM event_ledger e LEFT JOIN worker w ON w.id = e.subject
                        WHERE w.opd_id = :opd OR e.subject = :opd AND e.type LIKE 'roster.%' ORDER BY e.epoch, e.xid, e.id
                        """).param("opd", opd).query(String.class).list())
                .containsExactly(
                        "worker.listed.v1 800/12/BKPSDM",
                        "worker.listed.v1 800/12/BKPSDM",
                        "roster.received.v1 800/12/BKPSDM");
    }

    @Test
    void deletesAFileOfWhichNothingCameForLongAndNoOther() {
        var abandoned = begun("20 minutes", "15 minutes");
        var slow = begun("20 minutes", "1 minute");
        var fresh = begun("1 minute", "1 minute");

        SERVER.bean(ReceiveRoster.class).forgetAbandoned();

        assertThat(jdbc.sql("SELECT id FROM roster_import WHERE opd_id = :opd")
                        .param("opd", opd)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(slow, fresh);
        assertThat(jdbc.sql("SELECT DISTINCT import_id FROM roster_part WHERE import_id = ANY(:ids)")
                        .param("ids", List.of(abandoned, slow, fresh).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(slow, fresh);
    }

    /// A file whose first part came some time ago.
    private UUID begun(String ago, String lastPartAgo) {
        var whose = SERVER.bean(Opds.class).find(opd).orElseThrow();
        var id = SERVER.bean(Imports.class)
                .receiving(whose, Mode.APPLY, Joining.listed(LocalDate.of(2026, 1, 5)), "test", null);
        SERVER.bean(Parts.class).add(id, 0, new byte[] {1});
        jdbc.sql("UPDATE roster_import SET received_at = now() - :ago::interval WHERE id = :id")
                .param("ago", ago)
                .param("id", id)
                .update();
        jdbc.sql("UPDATE roster_part SET kept_at = now() - :ago::interval WHERE import_id = :id")
                .param("ago", lastPartAgo)
                .param("id", id)
                .update();
        return id;
    }
}

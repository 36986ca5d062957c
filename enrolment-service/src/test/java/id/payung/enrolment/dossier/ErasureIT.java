package id.payung.enrolment.dossier;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureIT {

    private static final Server SERVER = Server.shared();

    private final Office own = Office.in("36.04");
    private final String opd = own.id();
    private final Client office = own.client();

    private final String name = "KENARI " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private final String staffNumber = "KNR-" + UUID.randomUUID().toString().substring(24);
    private final String nik = nik();
    private final String kpj = nik.substring(5);

    private String path;

    @BeforeEach
    void aPersonOfAnOpd() throws IOException, InterruptedException {
        path = "/api/v1/opds/" + opd + "/workers/" + listed();
        office.post(path + "/kpj", "{\"number\":\"%s\"}".formatted(kpj));
    }

    @Test
    void leavesNoTraceOfWhoWasErasedInAnyColumnOfAnyTable() throws Exception {
        assertThat(traces()).isNotEmpty();
        delist();

        var erased = office.post(path + "/erasure", "{\"ground\":\"REQUESTED\"}");

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(traces()).isEmpty();
        assertThat(events()).containsExactly("worker.listed.v1", "worker.delisted.v1", "worker.erased.v1");
        assertProblem(office.get(path), 404, "unknown-worker");
        assertProblem(office.get(path + "/export"), 404, "unknown-worker");
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").json().get("workers"))
                .isEmpty();
        assertThat(office.post(path + "/erasure", "{\"ground\":\"CONSENT_WITHDRAWN\"}")
                        .json())
                .isEqualTo(erased.json());
        assertThat(listed()).isNotEqualTo(erased.json().get("worker").asString());
    }

    @Test
    void erasesWhoIsStillOnTheRosterForARegionOnlyAndDelistsFirst() throws Exception {
        var region = region("36.04");
        var elsewhere = region("32.71");
        var leaving = "{\"ground\":\"UNLAWFULLY_PROCESSED\",\"leaving\":\"ENTERED_BY_MISTAKE\"}";

        assertProblem(office.post(path + "/erasure", "{\"ground\":\"REQUESTED\"}"), 409, "still-on-the-roster");
        assertProblem(office.post(path + "/erasure", leaving), 403, "forbidden");
        assertProblem(elsewhere.post(path + "/erasure", leaving), 404, "unknown-opd");
        assertProblem(region.post(path + "/erasure", leaving.replace("ENTERED_BY_MISTAKE", "BORED")), 400, "bad-body");
        assertProblem(region.post(path + "/erasure", "{\"ground\":\"BORED\"}"), 400, "bad-body");
        assertThat(events()).containsExactly("worker.listed.v1");

        assertThat(region.post(path + "/erasure", leaving).status()).isEqualTo(200);

        assertThat(events()).containsExactly("worker.listed.v1", "worker.delisted.v1", "worker.erased.v1");
        assertThat(traces()).isEmpty();
    }

    @Test
    void waitsForAnImportThatMayListThePersonAgainAndForNoFileThatIsStillBeingSent() throws Exception {
        delist();
        jdbc().sql("""
                        INSERT INTO roster_import (opd_id, region, listed_on, mode, actor, state, content_hash, leased_until)
                        VALUES (:opd::uuid, '36.04', '2026-01-05', 'APPLY', 'test', 'RUNNING', '\\x01', 'infinity'),
                            (:opd::uuid, '36.04', '2026-01-05', 'APPLY', 'test', 'RECEIVING', NULL, '-infinity')
                        """).param("opd", opd).update();

        assertProblem(office.post(path + "/erasure", "{\"ground\":\"REQUESTED\"}"), 409, "roster-under-way");
        jdbc().sql("DELETE FROM roster_import WHERE opd_id = :opd::uuid AND state = 'RUNNING'")
                .param("opd", opd)
                .update();
        assertThat(office.post(path + "/erasure", "{\"ground\":\"REQUESTED\"}").status())
                .isEqualTo(200);
    }

    @Test
    void exportsAllThatIsHeldToWhoMaySeeItAndToNobodyElse() throws Exception {
        var other = SERVER.opd("36.04", "Lain " + UUID.randomUUID());
        office.get(path);

        var export = office.get(path + "/export");

        var held = export.json().get("held");
        var row = held.get("roster").get(0);
        assertThat(row.get("nik").asString()).isEqualTo(nik);
        assertThat(row.get("name").asString()).isEqualTo(name);
        assertThat(row.get("staffNumber").asString()).isEqualTo(staffNumber);
        assertThat(row.get("bornOn").asString()).isEqualTo("1990-12-31");
        assertThat(held.get("kpj").get(0).get("number").asString()).isEqualTo(kpj);
        assertThat(held.get("events").get(0).get("type").asString()).isEqualTo("worker.listed.v1");
        assertThat(held.get("reads").get(0).get("route").asString()).isEqualTo("GET /opds/{opd}/workers/{worker}");
        assertThat(SERVER.admin().get(path + "/export").status()).isEqualTo(200);
        assertThat(region("36").get(path + "/export").status()).isEqualTo(200);
        assertProblem(SERVER.office(other).get(path + "/export"), 404, "unknown-opd");
        assertProblem(region("32").get(path + "/export"), 404, "unknown-opd");
        assertProblem(SERVER.office(other).get(path.replace(opd, other) + "/export"), 404, "unknown-worker");
    }

    /// Every cell of the database that shows the person, in clear, as a hash or as the bytes that were sealed.
    private List<String> traces() {
        var vault = SERVER.bean(Vault.class);
        var clues = List.of(
                name,
                staffNumber,
                nik,
                kpj,
                HexFormat.of().formatHex(vault.hash(nik)),
                HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(nik.getBytes(StandardCharsets.UTF_8)));
        var traces = new ArrayList<String>();
        var columns = jdbc().sql("""
                        SELECT format('SELECT %L || row::text FROM (SELECT %I::text AS row FROM %I.%I) AS cells WHERE strpos(row, ?) > 0',
                            table_name || '.' || column_name || ' ', column_name, table_schema, table_name)
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """).query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(80);
        for (var column : columns) {
            for (var clue : clues) {
                traces.addAll(jdbc().sql(column).param(clue).query(String.class).list());
            }
        }
        return traces;
    }

    private List<String> events() {
        return jdbc().sql("SELECT type FROM event_ledger WHERE subject = :worker::uuid ORDER BY epoch, xid, id")
                .param("worker", path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private void delist() throws IOException, InterruptedException {
        var worker = path.substring(path.lastIndexOf('/') + 1);
        var today = jdbc().sql("SELECT effective_on::text FROM worker WHERE id = :id::uuid")
                .param("id", worker)
                .query(String.class)
                .single();
        var delisted = office.post(
                "/api/v1/opds/" + opd + "/delistings",
                "{\"on\":\"%s\",\"workers\":[\"%s\"],\"reason\":\"BECAME_ASN\"}".formatted(today, worker));
        assertThat(delisted.json().get("done").asInt()).isEqualTo(1);
    }

    private String listed() throws IOException, InterruptedException {
        return office.post("/api/v1/opds/" + opd + "/workers", """
                        {"nik":"%s","nama":"%s","tanggalLahir":"31-12-1990","jenisKelamin":"L","nomorPegawai":"%s"}""".formatted(nik, name, staffNumber))
                .json()
                .get("id")
                .asString();
    }

    private static Client region(String region) throws IOException, InterruptedException {
        return SERVER.region(region);
    }

    private static JdbcClient jdbc() {
        return SERVER.bean(JdbcClient.class);
    }
}

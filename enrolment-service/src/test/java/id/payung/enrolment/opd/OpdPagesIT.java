package id.payung.enrolment.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The OPDs of a region and their budgets, as its admin sees them. Bengkulu (17) is this test's own.
class OpdPagesIT {

    private static final Server SERVER = Server.shared();

    @Test
    void listsWhoHasMostPeopleUnregisteredFirst() throws Exception {
        var region = Visitors.of(SERVER, "17.71");
        var calm = SERVER.opd("17.71", "Badan " + UUID.randomUUID());
        var behind = SERVER.opd("17.71", "Dinas " + UUID.randomUUID());
        SERVER.worker(behind, Server.nik(), "ANI");

        var list = region.get("/konsol/opd").body();
        var byName = region.get("/konsol/opd?order=nama").body();
        var found = region.get("/konsol/opd?search=badan").body();

        assertThat(list.indexOf(behind)).isPositive().isLessThan(list.indexOf(calm));
        assertThat(byName.indexOf(calm)).isPositive().isLessThan(byName.indexOf(behind));
        assertThat(found).contains(calm).doesNotContain(behind, "???");
        assertThat(list).contains("Kota Bengkulu", "class=\"listed\"", "/pekerja?state=LISTED");
        assertThat(region.get("/konsol/opd?region=18.71").body()).doesNotContain("/ubah\"");
    }

    @Test
    void opensAnOfficeAndSaysInWordsWhyNotTwice() throws Exception {
        var region = Visitors.of(SERVER, "17.01");
        var name = "Dinas " + UUID.randomUUID();

        var opened = region.fill("/konsol/opd/baru", "region", "17.01", "name", name);
        var again = region.fill("/konsol/opd/baru", "region", "17.01", "name", name);

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location").orElse("")).contains("/konsol/opd/");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("role=\"alert\"", "Pilih nama lain.", name)
                .doesNotContain("Choose another");
    }

    @Test
    void changesAnOfficeAndItsMailboxes() throws Exception {
        var region = Visitors.of(SERVER, "17.01");
        var opd = SERVER.opd("17.01", "Dinas " + UUID.randomUUID());
        var page = "/konsol/opd/" + opd + "/ubah";
        var name = "Dinas Baru " + UUID.randomUUID();

        var changed = region.fill(page, form(region, page, name, "head@kota.go.id"));
        var read = SERVER.admin().get("/api/v1/opds/" + opd).json();

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(read.get("name").asString()).isEqualTo(name);
        assertThat(read.get("contacts").get(0).get("email").asString()).isEqualTo("head@kota.go.id");
        assertThat(region.get(page).body()).contains("Data OPD sudah disimpan.", "head@kota.go.id");
    }

    @Test
    void tellsALostUpdateWithBothVersionsAndSavesItWhenAskedOnceMore() throws Exception {
        var region = Visitors.of(SERVER, "17.02");
        var opd = SERVER.opd("17.02", "Dinas " + UUID.randomUUID());
        var page = "/konsol/opd/" + opd + "/ubah";
        var mine = "Dinas Saya " + UUID.randomUUID();
        var theirs = "Dinas Mereka " + UUID.randomUUID();
        var fields = form(region, page, mine, "");
        SERVER.admin()
                .send(
                        "PUT",
                        "/api/v1/opds/" + opd,
                        "{\"region\":\"17.02\",\"name\":\"%s\"}".formatted(theirs),
                        "If-Match",
                        fields[1]);

        var lost = region.fill(page, fields);
        var again = region.fill(page, form(region, page, mine, ""));

        assertThat(lost.statusCode()).isEqualTo(412);
        assertThat(lost.body()).contains(mine, theirs, "Orang lain sudah mengubah", "Simpan versi saya");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(SERVER.admin().get("/api/v1/opds/" + opd).json().get("name").asString())
                .isEqualTo(mine);
    }

    @Test
    void showsABudgetToTheOfficeAndLetsItsRegionWriteIt() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var page = "/konsol/opd/" + opd + "/anggaran";
        var region = Visitors.of(SERVER, "36.73");
        var own = Browser.of(SERVER, opd);

        var wrong = region.fill(page, budget(region, page, "dua ribu"));
        var saved = region.fill(page, budget(region, page, "19.958.400"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("dua ribu", "ditulis dengan angka");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(own.get(page).body())
                .contains("Rp19.958.400", "Diisi oleh admin wilayah")
                .doesNotContain("name=\"amount\"");
        assertThat(own.post(page, "_csrf=" + own.csrf(page) + "&tag=%221%22&year=2027&funding=APBD&amount=1")
                        .statusCode())
                .isEqualTo(403);
        Visitors.assertSeenByItsOwnOnly(SERVER, opd, page);
        Visitors.assertDoneByItsOwnOnly(SERVER, opd, page, "tag=%221%22");
    }

    @Test
    void isForWhoeverManagesTheRegion() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var own = Browser.of(SERVER, opd);
        var edit = "/konsol/opd/" + opd + "/ubah";

        assertThat(own.get("/konsol/opd").headers().firstValue("Location").orElse(""))
                .endsWith("/konsol/opd/" + opd);
        assertThat(own.get(edit).statusCode()).isEqualTo(403);
        assertThat(own.get("/konsol/opd/baru").statusCode()).isEqualTo(403);
        assertThat(Visitors.of(SERVER, "36").get(edit).statusCode()).isEqualTo(200);
        assertThat(Visitors.of(SERVER, "36.71").get(edit).statusCode()).isEqualTo(404);
        assertThat(new Browser(SERVER).get(edit).statusCode()).isEqualTo(302);
        assertThat(new Browser(SERVER).get("/konsol/opd").statusCode()).isEqualTo(302);
        assertThat(Visitors.of(SERVER, "36").post(edit, "name=x").statusCode()).isEqualTo(403);
    }

    /// What the page holds, with another name.
    private static String[] form(Browser region, String page, String name, String email) throws Exception {
        return new String[] {
            "tag", tag(region, page), "name", name, "npp", "", "division", "", "role", "HEAD", "email", email
        };
    }

    private static String[] budget(Browser region, String page, String amount) throws Exception {
        return new String[] {"tag", tag(region, page), "year", "2027", "funding", "APBD", "amount", amount};
    }

    private static String tag(Browser region, String page) throws Exception {
        return region.get(page).body().replaceAll("(?s).*name=\"tag\" value=\"&quot;(\\d+)&quot;\".*", "\"$1\"");
    }
}

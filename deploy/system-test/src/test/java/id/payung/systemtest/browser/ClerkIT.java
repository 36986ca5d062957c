package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Person;
import id.payung.systemtest.Rig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A clerk has a file of people, and does the next thing that the console names until nobody is left unregistered.
@ExtendWith(Browsing.class)
class ClerkIT {

    private static final int PEOPLE = 12;

    private final Crowd crowd = new Crowd(new Random(12));
    private final List<Person> people = crowd.people(PEOPLE);
    private final Person mistyped = crowd.person();

    @Test
    void aClerkComesFromAFileToNobodyUnregistered(Reception reception) {
        Office office = Office.open(Rig.shared(), Town.MALANG, "Kecamatan Klojen");
        Visitor clerk = reception.signIn(Town.clerk(office));
        Page page = clerk.page();

        next(page, "Kirim daftar pekerja");
        page.getByLabel("Seret berkas ke sini, atau pilih").setInputFiles(roster());
        press(page, "Kirim");
        assertThat(page.getByText("Hasil pemeriksaan; belum ada yang disimpan")).isVisible();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("16 angka");
        Assertions.assertThat(Inspection.of(clerk)).isEmpty();

        press(page, "Simpan daftar ini (%d perubahan)".formatted(PEOPLE));
        assertThat(page.getByRole(AriaRole.LINK, called("Perbaiki 1 baris di sini")))
                .isVisible();
        page.getByRole(AriaRole.LINK, called("Perbaiki 1 baris di sini")).click();
        page.getByLabel("nik", new Page.GetByLabelOptions().setExact(true)).fill(mistyped.nik());
        Assertions.assertThat(Inspection.of(clerk)).isEmpty();
        press(page, "Kirim perbaikan");
        assertThat(page.getByRole(AriaRole.LINK, called("Lihat yang belum terdaftar")))
                .isVisible();

        page.getByRole(AriaRole.LINK, called("Beranda")).click();
        assertThat(unregistered(page)).hasText(Integer.toString(PEOPLE + 1));
        next(page, "Daftarkan semuanya");
        press(page, "Periksa dahulu");
        assertThat(page.getByText("Yang akan terjadi")).isVisible();
        Assertions.assertThat(Inspection.of(clerk)).isEmpty();
        press(page, "Daftarkan: %d orang".formatted(PEOPLE + 1));
        assertThat(page.getByText("Selesai: %d orang diubah.".formatted(PEOPLE + 1)))
                .isVisible();
        page.getByRole(AriaRole.LINK, called("Ke beranda")).click();

        assertThat(unregistered(page)).hasText("0");
    }

    private FilePayload roster() {
        Person typed = new Person(
                mistyped.nik().substring(1), mistyped.name(), mistyped.born(), mistyped.sex(), mistyped.staffNumber());
        List<Person> all = Stream.concat(people.stream(), Stream.of(typed)).toList();
        return new FilePayload("daftar.csv", "text/csv", Crowd.csv(all).getBytes(StandardCharsets.UTF_8));
    }

    /// The step that the home of the office names.
    private static void next(Page page, String step) {
        page.getByRole(AriaRole.REGION, called("Langkah berikutnya"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(step))
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, called(name)).click();
    }

    private static Locator unregistered(Page page) {
        return page.getByRole(AriaRole.REGION, called("Keadaan hari ini"))
                .locator("dl div")
                .filter(new Locator.FilterOptions().setHasText("belum terdaftar"))
                .locator("dd");
    }

    private static Page.GetByRoleOptions called(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

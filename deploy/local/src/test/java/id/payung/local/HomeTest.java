package id.payung.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.local.demonstration.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("secrets.properties");

        String first = new Secrets(file).key("master-key");
        String second = new Secrets(file).key("master-key");

        assertThat(second).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everySecretIsAnother() {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));

        assertThat(secrets.password("one"))
                .isNotEqualTo(secrets.password("other"))
                .hasSize(32);
    }

    @Test
    void signInsAreThereTheNextTime() {
        Path file = folder.resolve("secrets.properties");
        List<SignIn> signIns = List.of(
                new SignIn("Kota Serang", "REGION", "region-1", "s1"), new SignIn("Dinas", "OPD", "opd-1", "s2"));

        new SignIns(new Secrets(file)).keep(signIns);

        assertThat(new SignIns(new Secrets(file)).all()).isEqualTo(signIns);
    }

    @Test
    void aFolderIsNewUntilItIsFilledAndAgainAfterItWasForgotten() throws IOException {
        Home home = Home.at(folder.resolve(".payung"));
        assertThat(home.isNew()).isTrue();
        home.filledWith("the demonstration");
        Files.writeString(home.mail().resolve("a.eml"), "Subject: x");
        Files.createDirectories(home.data().resolve("kafka"));
        assertThat(home.isNew()).isFalse();

        home.forget();

        assertThat(home.isNew()).isTrue();
        assertThat(home.data()).doesNotExist();
        assertThat(home.mail()).isEmptyDirectory();
        assertThat(home.logs()).exists();
    }
}

package id.payung.enrolment.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.enrolment.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The vault on a database of its own; a second vault on the same database is a second replica.
class VaultIT {

    private static final String NIK = "3673014107850001";
    private static final MasterKey MASTER = masterKey(7);

    private JdbcClient jdbc;

    @BeforeEach
    void freshDatabase() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    @Test
    void opensWhatItSealed() {
        var vault = vault();

        var sealed = vault.seal(NIK);

        assertThat(vault.open(sealed)).isEqualTo(NIK);
        assertThat(sealed.hash()).hasSize(32).isEqualTo(vault.hash(NIK));
        assertThat(vault.seal(NIK).ciphertext()).isNotEqualTo(sealed.ciphertext());
        assertThat(vault.hash("3673014107850002")).isNotEqualTo(sealed.hash());
    }

    @Test
    void opensAfterARestart() {
        var sealed = vault().seal(NIK);

        var restarted = vault();

        assertThat(restarted.open(sealed)).isEqualTo(NIK);
        assertThat(restarted.hash(NIK)).isEqualTo(sealed.hash());
    }

    @Test
    void refusesACiphertextThatWasMovedToAnotherPerson() {
        var vault = vault();
        var moved = new SealedNik(vault.seal(NIK).ciphertext(), vault.hash("3673014107850002"));

        assertThatThrownBy(() -> vault.open(moved)).isInstanceOf(DoesNotOpen.class);
    }

    @Test
    void refusesOneAlteredBitAndSaysNothingOfTheContent() {
        var vault = vault();
        var sealed = vault.seal(NIK);
        var altered = sealed.ciphertext();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(new SealedNik(altered, sealed.hash())))
                .isInstanceOf(DoesNotOpen.class)
                .hasStackTraceContaining("altered")
                .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain(NIK));
        assertThat(sealed.toString()).doesNotContain(NIK);
        assertThat(new String(sealed.ciphertext(), US_ASCII)).doesNotContain(NIK);
    }

    @Test
    void opensAFilePartOnlyAsWhatItIs() {
        var vault = vault();
        var part = "nik,nama\n3673014107850001,SITI".getBytes(UTF_8);

        var sealed = vault.seal(part, "roster_part/a/1");

        assertThat(vault.open(sealed, "roster_part/a/1")).isEqualTo(part);
        assertThatThrownBy(() -> vault.open(sealed, "roster_part/a/2")).isInstanceOf(DoesNotOpen.class);
        assertThatThrownBy(() -> vault.open(new byte[3], "roster_part/a/1")).isInstanceOf(DoesNotOpen.class);
    }

    @Test
    void readsOldSealsUnderANewKeyAndTellsReplicasOfIt() {
        var vault = vault();
        var replica = vault();
        var old = vault.seal(NIK);

        vault.rotate();
        var renewed = vault.seal(NIK);

        assertThat(keyId(renewed)).isNotEqualTo(keyId(old));
        assertThat(vault.open(old)).isEqualTo(NIK);
        assertThat(replica.open(renewed)).isEqualTo(NIK);
        assertThat(keyId(replica.seal(NIK))).isEqualTo(keyId(renewed));
        assertThat(renewed.hash()).isEqualTo(old.hash());
    }

    @Test
    void letsReplicasThatStartAtOnceAgree() throws InterruptedException, ExecutionException {
        var replicas = 8;
        var go = new CountDownLatch(1);
        var starting = new ArrayList<Future<Vault>>();
        try (var threads = Executors.newFixedThreadPool(replicas)) {
            for (var replica = 0; replica < replicas; replica++) {
                starting.add(threads.submit(() -> {
                    go.await();
                    return vault();
                }));
            }
            go.countDown();
        }

        var sealed = starting.getFirst().get().seal(NIK);

        for (var started : starting) {
            assertThat(started.get().open(sealed)).isEqualTo(NIK);
            assertThat(started.get().hash(NIK)).isEqualTo(sealed.hash());
            assertThat(started.get().fingerprint("x"))
                    .isEqualTo(starting.getFirst().get().fingerprint("x"));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM key_ring").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void losesNoKeyWhenTwoReplicasRotateAtOnce() throws InterruptedException, ExecutionException {
        var vaults = new Vault[] {vault(), vault()};
        var seals = new ArrayList<SealedNik>();
        for (var round = 0; round < 5; round++) {
            var go = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var rotated = new ArrayList<Future<SealedNik>>();
                for (var vault : vaults) {
                    rotated.add(threads.submit(() -> {
                        go.await();
                        vault.rotate();
                        return vault.seal(NIK);
                    }));
                }
                go.countDown();
                for (var seal : rotated) {
                    seals.add(seal.get());
                }
            }
        }

        var restarted = vault();

        assertThat(seals)
                .hasSize(10)
                .allSatisfy(seal -> assertThat(restarted.open(seal)).isEqualTo(NIK));
        assertThat(seals.stream().map(VaultIT::keyId).distinct()).hasSize(10);
    }

    @Test
    void saysWhichKeyIsMissingWhenTheMasterKeyIsAnother() {
        var unused = vault();

        assertThat(unused).isNotNull();
        assertThatThrownBy(() -> new Vault(new KeyRing(jdbc, masterKey(8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAYUNG_MASTER_KEY does not open the key ring 'sealing'");
    }

    @Test
    void keepsNoKeyInClear() {
        var kept = new byte[32];
        Arrays.fill(kept, (byte) 0x5a);

        var agreed = new KeyRing(jdbc, MASTER).agree("test", () -> kept);

        assertThat(agreed).isEqualTo(kept);
        assertThat(jdbc.sql("SELECT encode(sealed, 'hex') FROM key_ring")
                        .query(String.class)
                        .single())
                .doesNotContain(HexFormat.of().formatHex(kept));
    }

    private Vault vault() {
        return new Vault(new KeyRing(jdbc, MASTER));
    }

    private static MasterKey masterKey(int filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new MasterKey(Base64.getEncoder().encodeToString(bytes));
    }

    private static String keyId(SealedNik sealed) {
        return HexFormat.of().formatHex(sealed.ciphertext(), 1, 5);
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

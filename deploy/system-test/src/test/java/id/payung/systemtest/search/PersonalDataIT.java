package id.payung.systemtest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Crowd;
import id.payung.systemtest.Leaks;
import id.payung.systemtest.Office;
import id.payung.systemtest.Overheard;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Search;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Everybody whom the tests made up has a number and a name that occur nowhere else. This runs last, in a package
/// behind all others, and looks for them wherever the run left something behind.
class PersonalDataIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Rig RIG = Rig.shared();
    private static final Search SEARCH = new Search(RIG);

    /// Beside those where a name may stand always: the last list from BPJS, with the names that BPJS has, until the
    /// next one comes.
    private static final String LIST_FROM_BPJS = "enrolment.reconciliation_row";

    /// Somebody is there to be found, also when this test runs alone.
    @BeforeAll
    static void somebody() {
        Office office = Office.open(RIG, "36.71", "Dinas orang terakhir");
        office.send(
                RIG.enrolment(office.token()),
                Crowd.csv(new Crowd(new Random(36_71)).people(1)),
                LocalDate.now(ZoneOffset.ofHours(7)));
        await().atMost(PATIENCE)
                .until(() -> office.workers(RIG.enrolment(office.token()), "").size() == 1);
    }

    @Test
    void nobodyIsNamedWhereNobodyNeedsTheName() {
        Leaks leaks = new Leaks(Crowd.NIKS::contains);
        SEARCH.everywhere(leaks, tablesOfNames());
        Overheard.each(leaks::noPerson);

        System.out.printf("Searched %,d characters for %,d people%n", leaks.searched(), Crowd.NIKS.size());
        assertThat(leaks.found()).isEmpty();
        assertThat(leaks.searched()).isGreaterThan(100_000);
    }

    private static Set<String> tablesOfNames() {
        Set<String> tables = new HashSet<>(Search.TABLES_OF_NAMES);
        tables.add(LIST_FROM_BPJS);
        return tables;
    }

    /// The search would find what it looks for: the tables of names have names.
    @Test
    void namesAreWhereTheyMayBe() {
        Leaks leaks = new Leaks(Crowd.NIKS::contains);
        SEARCH.everywhere(leaks, Set.of());

        assertThat(leaks.found())
                .containsAll(Search.TABLES_OF_NAMES.stream()
                        .map(it -> "a name in " + it)
                        .toList());
    }

    @Test
    void noSecretIsInALog() {
        SEARCH.logs((place, text) -> assertThat(text)
                .as(place)
                .doesNotContain(RIG.adminSecret(), "client_secret=", "access_token", "whsec_", "BEGIN PRIVATE KEY")
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
    }
}

package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.systemtest.Crowd;
import id.payung.systemtest.Leaks;
import id.payung.systemtest.Search;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What the attacks left behind: the last of them, it ends the city.
class TracesIT {

    /// Beside those of the whole run: the last list from BPJS, with the names that BPJS has, until the next one comes.
    private static final Set<String> TABLES_OF_NAMES =
            Set.of("enrolment.worker", "enrolment.reconciliation_row", "notification.worker_name");

    private final City city = City.shared();

    @AfterAll
    static void leave() {
        City.leave();
    }

    @Test
    void nobodyIsNamedWhereNobodyNeedsTheName() {
        Leaks leaks = new Leaks(Crowd.NIKS::contains);

        new Search(city.rig()).everywhere(leaks, TABLES_OF_NAMES);

        assertThat(leaks.found()).isEmpty();
        assertThat(leaks.searched()).isPositive();
    }
}

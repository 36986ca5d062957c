package id.payung.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private static final UUID OWN = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @ParameterizedTest
    @CsvSource({"36.73,36.73,true", "36,36.73,true", "36,36,true", "36.73,36,false", "36.7,36.73,false", "3,36.73,false"
    })
    void aRegionReachesItselfAndWhatContinuesItAfterADot(String own, String asked, boolean reaches) {
        var region = new Caller.Region("region-1", own);

        assertThat(region.mayManage(asked)).isEqualTo(reaches);
        assertThat(region.maySee(OTHER, asked)).isEqualTo(reaches);
    }

    @Test
    void anOpdSeesItselfAloneAndManagesNothing() {
        var opd = new Caller.Opd("opd-1", OWN, "36.73");

        assertThat(opd.maySee(OWN, "36.73")).isTrue();
        assertThat(opd.maySee(OTHER, "36.73")).isFalse();
        assertThat(opd.mayManage("36.73")).isFalse();
    }

    @Test
    void anAdminReachesEverything() {
        var admin = new Caller.Admin("admin");

        assertThat(admin.maySee(OTHER, "91.71")).isTrue();
        assertThat(admin.mayManage("91.71")).isTrue();
    }
}

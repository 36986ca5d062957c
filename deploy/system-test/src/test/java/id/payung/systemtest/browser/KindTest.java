package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8082/, /",
        "http://127.0.0.1:8082/wilayah/35, /wilayah/{province}",
        "http://127.0.0.1:8082/wilayah/35.73?lang=en&at=2026-10-01, /wilayah/{regency}?at",
        "http://127.0.0.1:8081/konsol/opd/0199aaaa-0000-7000-8000-0123456789ab/iuran/2026-11?b=1&a=2, "
                + "/konsol/opd/{id}/iuran/{month}?a&b",
        "http://127.0.0.1:8081/konsol/catatan-akses?after=12, /konsol/catatan-akses?after",
        "http://127.0.0.1:8081/konsol/kredensial/opd-35.73-0pyo4rjs/cabut, /konsol/kredensial/{credential}/cabut",
        "http://127.0.0.1:8081/x/2026-11-21/1234, /x/{day}/{number}",
    })
    void addressesOfOneKindAreWrittenAlike(URI address, String kind) {
        assertThat(Kind.of(address)).isEqualTo(kind);
    }
}

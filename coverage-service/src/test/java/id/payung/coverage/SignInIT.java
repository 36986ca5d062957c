package id.payung.coverage;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pages for everybody know no session; the page on which figures are accepted asks enrolment-service, which nobody
/// runs here, who somebody is.
class SignInIT {

    private static final UUID OPD = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Running service;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
        visitor = new Visitor(service.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wilayah/36",
                "/periksa",
                "/data",
                "/metode",
                "/coverage/none.css",
                "/look/payung.css",
                "/sesi"
            })
    void keepsNoSessionWherePagesAreForEverybody(String path) {
        var before = sessions();

        var answer = visitor.get(path);

        assertThat(answer.statusCode()).isIn(200, 204, 404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void sendsAStrangerToSignInAndKeepsTheSessionInTheDatabase() {
        var before = sessions();

        var stranger = visitor.get("/angka");
        visitor.signIn(service.issuer, Issuer.region("36"));

        assertThat(location(stranger)).endsWith("/oauth2/authorization/payung");
        assertThat(visitor.get("/sesi").body()).contains("somebody");
        assertThat(visitor.get("/angka").statusCode()).isIn(200, 404);
        assertThat(sessions()).isEqualTo(before + 1);
    }

    @Test
    void letsNoOfficeAcceptFigures() {
        visitor.signIn(service.issuer, Issuer.opd(OPD));

        var answer = visitor.get("/angka");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<html lang=\"id\"", "Tidak diizinkan");
    }

    private long sessions() {
        return service.context
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM spring_session")
                .query(Long.class)
                .single();
    }
}

package id.payung.notification;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The inbox asks enrolment-service, which nobody runs here, who somebody is.
class SignInIT {

    private static final Running SERVICE = Running.steered();

    private final Visitor visitor = new Visitor(SERVICE.address("").toString());

    @Test
    void sendsAStrangerToSignInAndKeepsTheSessionInTheDatabase() {
        var stranger = visitor.get("/kotak?state=OPEN");
        var back = visitor.signIn(SERVICE.issuer, Issuer.region("36"));

        assertThat(location(stranger)).endsWith("/oauth2/authorization/payung");
        assertThat(location(back)).contains("/kotak?state=OPEN");
        assertThat(visitor.get("/sesi").body()).contains("somebody");
        assertThat(SERVICE.jdbc()
                        .sql("SELECT count(*) FROM spring_session WHERE principal_name = 'somebody'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void showsPoliciesToRegionsOnly() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(UUID.randomUUID()));

        assertThat(visitor.get("/kotak/kebijakan").statusCode()).isEqualTo(403);
    }
}

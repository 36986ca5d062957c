package id.payung.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Who comes to a page of an office: its own people, those of its region, strangers and nobody.
public final class Visitors {

    private static final Map<String, Browser> KNOWN = new ConcurrentHashMap<>();

    private Visitors() {}

    /// Asserts who may read a page of an OPD of Kota Serang: the OPD, its region and the province; to others it is not
    /// there, and who has not signed in is asked to.
    public static void assertSeenByItsOwnOnly(Server server, String opd, String... paths)
            throws IOException, InterruptedException {
        var own = Browser.of(server, opd);
        var other = Browser.of(server, server.opd("36.73", "Dinas " + UUID.randomUUID()));
        for (var path : paths) {
            assertThat(own.get(path).statusCode()).as("own " + path).isEqualTo(200);
            assertThat(of(server, "36.73").get(path).statusCode())
                    .as("region " + path)
                    .isEqualTo(200);
            assertThat(of(server, "36").get(path).statusCode())
                    .as("province " + path)
                    .isEqualTo(200);
            assertThat(other.get(path).statusCode()).as("other office " + path).isEqualTo(404);
            assertThat(of(server, "36.71").get(path).statusCode())
                    .as("other region " + path)
                    .isEqualTo(404);
            var nobody = new Browser(server).get(path);
            assertThat(nobody.statusCode()).as("nobody " + path).isEqualTo(302);
            assertThat(nobody.headers().firstValue("Location").orElse("")).endsWith("/masuk");
        }
    }

    /// Asserts that no other office or region can post a form there, and nobody at all without its token.
    ///
    /// @param form what is sent, without the token
    public static void assertDoneByItsOwnOnly(Server server, String opd, String path, String form)
            throws IOException, InterruptedException {
        var other = Browser.of(server, server.opd("36.73", "Dinas " + UUID.randomUUID()));
        var elsewhere = of(server, "36.71");

        assertThat(of(server, "36.73").post(path, form).statusCode())
                .as("no token " + path)
                .isEqualTo(403);
        assertThat(new Browser(server).post(path, form).statusCode())
                .as("nobody " + path)
                .isEqualTo(403);
        assertThat(other.post(path, form + "&_csrf=" + other.csrf("/masuk")).statusCode())
                .as("other office " + path)
                .isEqualTo(404);
        assertThat(elsewhere
                        .post(path, form + "&_csrf=" + elsewhere.csrf("/masuk"))
                        .statusCode())
                .as("other region " + path)
                .isEqualTo(404);
    }

    /// Somebody of a region, the same one each time: a region has five credentials at most.
    public static Browser of(Server server, String region) throws IOException, InterruptedException {
        var known = KNOWN.get(server.address() + region);
        if (known == null) {
            var issued = server.admin()
                    .post("/api/v1/regions/" + region + "/credentials", "{}")
                    .json();
            known = Browser.signedIn(
                    server,
                    issued.get("clientId").asString(),
                    issued.get("clientSecret").asString());
            KNOWN.put(server.address() + region, known);
        }
        return known;
    }
}

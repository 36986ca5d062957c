package id.payung.edge;

import static id.payung.edge.TinyService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final TinyService SERVICE = TinyService.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/swagger-ui/index.html", "/api/v1/notices/x", "/api/v1/caller", "/nowhere"})
    void goWithEveryAnswer(String path) throws IOException, InterruptedException {
        var headers = SERVICE.get(path, null).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void allowStylesWithinThePageToSwaggerUiOnly() throws IOException, InterruptedException {
        assertThat(SERVICE.get("/swagger-ui/index.html", null).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'self' 'unsafe-inline'"));
        assertThat(SERVICE.get("/api/v1/caller", null).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
    }

    /// Scripts of the page are files of this server: the policy lets none run that stands in the page.
    @Test
    void letSwaggerUiRun() throws IOException, InterruptedException {
        var page = SERVICE.get("/swagger-ui/index.html", null).body();

        assertThat(page).contains("<script src=\"./swagger-ui-bundle.js\"");
        assertThat(page.split("<script", -1)).hasSameSizeAs(page.split("<script src=\"\\./", -1));
        assertThat(SERVICE.get("/swagger-ui/swagger-ui-bundle.js", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void goWithADocumentThatAsksForATokenAndNamesNoCaller() throws IOException, InterruptedException {
        var document = json(SERVICE.get("/v3/api-docs", null));

        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0").has("token")).isTrue();
        assertThat(document.at("/paths/~1api~1v1~1caller/get").has("parameters"))
                .isFalse();
        assertThat(document.get("paths").has("/error")).isFalse();
    }
}

package id.payung.edge;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Says where tokens come from and how they name roles, under the service's own configuration.
class EdgeDefaults implements EnvironmentPostProcessor {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private static final String SESSION = "server.servlet.session.";

    /// With the address of the keys given, a service starts although the issuer is away. A misspelt member of a
    /// command is refused, not ignored. Files are read by whoever takes one, as they come, and nowhere else. A
    /// redirect does not repeat what the caller calls this host. Sessions of pages end when nobody was there for
    /// half an hour; their tables are a migration's of the service. A crowd waits at the door: whom the socket has
    /// no place for tries again a second later.
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            entry(JWT + "issuer-uri", "${PAYUNG_ISSUER:http://localhost:8081}"),
            entry(JWT + "jwk-set-uri", "${PAYUNG_JWKS:${" + JWT + "issuer-uri}/oauth2/jwks}"),
            entry(JWT + "authorities-claim-name", Claims.ROLES),
            entry(JWT + "authority-prefix", "ROLE_"),
            entry("payung.sign-in.tokens", "${PAYUNG_TOKENS:${" + JWT + "issuer-uri}/oauth2/token}"),
            entry(SESSION + "timeout", "30m"),
            entry(SESSION + "cookie.http-only", "true"),
            entry(SESSION + "cookie.same-site", "lax"),
            entry("spring.session.jdbc.initialize-schema", "never"),
            entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
            entry("spring.servlet.multipart.enabled", "false"),
            entry("server.tomcat.accept-count", "4096"),
            entry("server.tomcat.use-relative-redirects", "true"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("edge-defaults", DEFAULTS));
    }
}

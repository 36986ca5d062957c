package id.payung.edge;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Says where tokens come from and how they name roles, under the service's own configuration.
class EdgeDefaults implements EnvironmentPostProcessor {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private static final String SESSION = "server.servlet.session.";

    /// With the address of the keys given, a service starts although the issuer is away. A misspelt member of a command
    /// is refused, not ignored. Sessions of pages end when nobody was there for half an hour; their tables are a
    /// migration's of the service.
    private static final Map<String, Object> DEFAULTS = Map.of(
            JWT + "issuer-uri",
            "${PAYUNG_ISSUER:http://localhost:8081}",
            JWT + "jwk-set-uri",
            "${PAYUNG_JWKS:${" + JWT + "issuer-uri}/oauth2/jwks}",
            JWT + "authorities-claim-name",
            Claims.ROLES,
            JWT + "authority-prefix",
            "ROLE_",
            "payung.sign-in.tokens",
            "${PAYUNG_TOKENS:${" + JWT + "issuer-uri}/oauth2/token}",
            SESSION + "timeout",
            "30m",
            SESSION + "cookie.http-only",
            "true",
            SESSION + "cookie.same-site",
            "lax",
            "spring.session.jdbc.initialize-schema",
            "never",
            "spring.jackson.deserialization.fail-on-unknown-properties",
            "true");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("edge-defaults", DEFAULTS));
    }
}

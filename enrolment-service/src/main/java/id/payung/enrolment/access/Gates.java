package id.payung.enrolment.access;

import static org.springframework.security.config.Customizer.withDefaults;

import id.payung.edge.ProblemWriter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// The way to a token, in front of the door that every service has, and how that door checks tokens here.
@Configuration(proxyBeanMethods = false)
class Gates {

    /// The authorization server can do more than we offer; what is not named here does not reach it. Its description of
    /// itself would name an authorization endpoint, so it is not among them.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, AccessProperties properties, ProblemWriter writer) {
        var lockout = new Lockout(properties.wrongSecrets(), properties.forgivenAfter(), Clock.systemUTC());
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new LockoutFilter(lockout, writer), SecurityContextHolderFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    AuthorizationServerSettings settings(AccessProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var caller = CallerOfClient.of(context.getRegisteredClient());
            context.getClaims().claims(all -> all.putAll(caller.claims()));
        };
    }

    /// Checks the signature with our own keys, without a call to ourselves, and one algorithm only.
    @Bean
    JwtDecoder tokenCheck(SigningKeys keys, OAuth2TokenValidator<Jwt> rules) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }
}

package id.payung.enrolment.access;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// The two ways in: where tokens are given out, and everything else, which is closed unless named here.
@Configuration(proxyBeanMethods = false)
class Gates {

    private static final String[] PUBLIC = {
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus"
    };

    /// The authorization server can do more than we offer; what is not named here does not reach it. Its description of
    /// itself would name an authorization endpoint, so it is not among them.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, AccessProperties properties, Refusals refusals) {
        var lockout = new Lockout(properties.wrongSecrets(), properties.forgivenAfter(), Clock.systemUTC());
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new LockoutFilter(lockout, refusals), SecurityContextHolderFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /// No session and no cookie, so there is nothing that a foreign page could ride on: CSRF protection is off.
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Refusals refusals) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, PUBLIC)
                                .permitAll()
                                .requestMatchers("/api/v1/**")
                                .hasAnyRole("OPD", "REGION", "ADMIN")
                                .anyRequest()
                                .denyAll())
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
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
            Caller caller = requireNonNull(
                    context.getRegisteredClient().getClientSettings().getSetting(Caller.SETTING));
            context.getClaims().audience(List.of(Claims.AUDIENCE)).claims(all -> all.putAll(Claims.of(caller)));
        };
    }

    /// Checks the signature with our own keys, without a call to ourselves, and one algorithm only.
    @Bean
    JwtDecoder tokenCheck(SigningKeys keys, AccessProperties properties) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var expiry = new JwtTimestampValidator();
        expiry.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                expiry,
                new JwtIssuerValidator(properties.issuer().toString()),
                new JwtAudienceValidator(Claims.AUDIENCE))));
        return decoder;
    }

    @Bean
    JwtAuthenticationConverter authorities() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(Claims.ROLES);
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}

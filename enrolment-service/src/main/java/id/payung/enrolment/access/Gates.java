package id.payung.enrolment.access;

import static org.springframework.security.config.Customizer.withDefaults;

import id.payung.edge.Caller;
import id.payung.edge.Caller.Role;
import id.payung.edge.ProblemWriter;
import id.payung.edge.SignedIn;
import id.payung.edge.page.Doubt;
import id.payung.look.Links;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The ways to a token and to a page, in front of the door that every service has, and how that door checks tokens
/// here.
@Configuration(proxyBeanMethods = false)
class Gates {

    private static final String SIGN_IN = "/masuk";
    private static final String LEAVE = "/keluar";
    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String TOKEN = "/oauth2/token";

    /// Pages of what the API opens to ADMIN only.
    private static final String[] OF_THE_ADMIN = {
        "/konsol/hari-libur/**",
        "/konsol/putaran-jatuh-tempo/**",
        "/konsol/segel/**",
        "/konsol/tarif/baru",
        "/konsol/wilayah/**"
    };

    /// The authorization server can do more than we offer; what is not named here does not reach it. Machines bring
    /// their secret to `/oauth2/token`; a browser comes by `/oauth2/authorize` with the session of who signed in.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, Lockout lockout, ProblemWriter writer, SignIn signIn) {
        // Only a browser is sent to the sign-in page and back, so only its wish is remembered, in a session.
        var wishes = new HttpSessionRequestCache();
        wishes.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, AUTHORIZE));
        return http.securityMatcher(TOKEN, "/oauth2/jwks", AUTHORIZE)
                .oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(wishes))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                Gates::askForTheClient,
                                PathPatternRequestMatcher.withDefaults().matcher(TOKEN))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN), browsers()))
                .addFilterAfter(new LockoutFilter(lockout, writer), SecurityContextHolderFilter.class)
                .addFilterAfter(revocations(signIn), SecurityContextHolderFilter.class)
                .build();
    }

    /// Pages, for who signed in; what they look like is for everybody.
    @Bean
    @Order(2)
    SecurityFilterChain doorOfPages(HttpSecurity http, SignIn signIn) {
        return http.securityMatcher(SIGN_IN, LEAVE, "/sesi", "/konsol", "/konsol/**", "/console/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(SIGN_IN, LEAVE, "/sesi", "/console/**")
                                .permitAll()
                                .requestMatchers(OF_THE_ADMIN)
                                .hasRole(Role.ADMIN.name())
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("credential")
                        .passwordParameter("secret")
                        .defaultSuccessUrl("/konsol")
                        .failureHandler(Gates::again))
                .logout(out -> out.logoutRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LEAVE),
                                Gates::leftAnotherServiceOfOurs))
                        .logoutSuccessUrl(SIGN_IN + "?left"))
                .addFilterAfter(revocations(signIn), SecurityContextHolderFilter.class)
                .build();
    }

    /// A program that takes any answer is told that it is not let in, not sent to a page.
    private static RequestMatcher browsers() {
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return browsers;
    }

    /// As RFC 6749 has it (5.2), like the refusal of a wrong secret.
    private static void askForTheClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"payung\"");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        var error = new OAuth2Error(
                OAuth2ErrorCodes.INVALID_CLIENT,
                "Kirim client_id dan client_secret. / Send client_id and client_secret.",
                null);
        new OAuth2ErrorHttpMessageConverter()
                .write(error, MediaType.APPLICATION_JSON, new ServletServerHttpResponse(response));
    }

    private static Doubt revocations(SignIn signIn) {
        return new Doubt((_, somebody) -> signIn.isStillValid(somebody));
    }

    /// A service that somebody leaves sends the browser here, to leave everywhere. A stranger's page, which cannot
    /// pretend to be of the same site, gets no further than to the question.
    private static boolean leftAnotherServiceOfOurs(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && request.getRequestURI().equals(LEAVE)
                && request.getParameter("semua") != null
                && "same-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static void again(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(SIGN_IN + (failure instanceof LockedException ? "?wrong=wait" : "?wrong=secret"));
    }

    @Bean
    Lockout lockout(AccessProperties properties) {
        return new Lockout(properties.wrongSecrets(), properties.forgivenAfter(), Clock.systemUTC());
    }

    @Bean
    SignIn signIn(
            @Qualifier("credentials") RegisteredClientRepository credentials,
            PasswordEncoder secrets,
            Lockout lockout) {
        return new SignIn(credentials, secrets, lockout);
    }

    @Bean
    @Primary
    RegisteredClientRepository clients(@Qualifier("credentials") RegisteredClientRepository credentials, Links links) {
        return new Clients(credentials, links);
    }

    @Bean
    AuthorizationServerSettings settings(AccessProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    /// An ID token is for the pages that asked for it, and keeps them as its audience.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var claims = new HashMap<>(caller(context).claims());
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                claims.remove(JwtClaimNames.AUD);
            }
            context.getClaims().claims(all -> all.putAll(claims));
        };
    }

    private static Caller caller(JwtEncodingContext context) {
        return context.getPrincipal() instanceof SignedIn somebody
                ? somebody.caller()
                : CallerOfClient.of(context.getRegisteredClient());
    }

    /// Checks the signature with our own keys, without a call to ourselves, and one algorithm only.
    @Bean
    JwtDecoder tokenCheck(SigningKeys keys, OAuth2TokenValidator<Jwt> rules) {
        var signatures = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        signatures.setJwtValidator(rules);
        return new KnownTokens(signatures, rules);
    }
}

package id.payung.edge.page;

import id.payung.look.Links;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The way to pages that want a sign-in, in front of the stateless door of the API: a session with protection against
/// forged forms, and enrolment-service to ask who somebody is.
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@EnableConfigurationProperties(SignInSettings.class)
@Import(SessionPages.class)
class PageDoor {

    private static final String SIGN_IN = "/oauth2/authorization/payung";
    private static final String BACK = "/login/oauth2/code/payung";

    @Bean
    @ConditionalOnBean(PageGate.class)
    Enrolment enrolment(Links links, OAuth2ResourceServerProperties tokens, SignInSettings settings) {
        return new Enrolment(links, tokens, settings);
    }

    @Bean
    @ConditionalOnBean(PageGate.class)
    JwtDecoderFactory<ClientRegistration> idTokens(Enrolment enrolment) {
        var decoder = enrolment.idTokens();
        return _ -> decoder;
    }

    @Bean
    @ConditionalOnBean(PageGate.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain doorOfPages(
            HttpSecurity http, PageGate gate, Enrolment enrolment, SignInSettings settings, Links links, Clock clock) {
        var landing = new Landing(gate.home(), settings.proof(), clock);
        return http.securityMatcher(addresses(gate))
                .authorizeHttpRequests(requests -> admit(requests, gate))
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .clientRegistrationRepository(
                                new InMemoryClientRegistrationRepository(enrolment.registration()))
                        .authorizedClientRepository(new NoTokens())
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(enrolment.codes()))
                        .successHandler(landing)
                        .failureHandler(landing))
                .requestCache(cache -> cache.requestCache(wishes()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), pages())
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), AnyRequestMatcher.INSTANCE))
                .logout(out -> out.logoutUrl(SessionPages.LEAVE).logoutSuccessUrl(links.enrolment() + "/keluar?semua"))
                .addFilterAfter(
                        new Doubt((request, _) -> Proof.left(request, clock).isPositive()),
                        SecurityContextHolderFilter.class)
                .build();
    }

    /// What somebody wanted who has to sign in first: a page, or a form it has filled in, which is then sent again. It
    /// has been looked at for forgery before it is remembered.
    private static RequestCache wishes() {
        var wishes = new HttpSessionRequestCache();
        wishes.setRequestMatcher(pages());
        return wishes;
    }

    /// Asked for by a browser to be read, not by a script.
    private static RequestMatcher pages() {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }

    private static String[] addresses(PageGate gate) {
        return Stream.concat(
                        Stream.of(SIGN_IN, BACK, SessionPages.SESSION, SessionPages.LEAVE),
                        gate.openings().stream().map(PageGate.Opening::path))
                .toArray(String[]::new);
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PageGate gate) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(SessionPages.SESSION, SessionPages.LEAVE)
                .permitAll();
        gate.openings()
                .forEach(opening -> requests.requestMatchers(opening.path()).hasAnyRole(opening.roleNames()));
        requests.anyRequest().denyAll();
    }
}

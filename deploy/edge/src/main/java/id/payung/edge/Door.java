package id.payung.edge;

import static org.springframework.security.config.Customizer.withDefaults;

import id.payung.edge.Caller.Role;
import id.payung.look.Links;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/// The way in: closed but for what every service shows, what the service's [Gate] names, and tokens of a known role.
@Configuration(proxyBeanMethods = false)
class Door {

    private static final String[] PUBLIC = {
        "/look/**",
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

    private static final Map<String, String> HEADERS = Map.of(
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /// Last, so that a service may put a chain for some addresses in front. No session and no cookie, so there is
    /// nothing that a foreign page could ride on: CSRF protection is off.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain door(HttpSecurity http, Denials denials, ObjectProvider<Gate> gate) {
        return http.authorizeHttpRequests(requests -> admit(requests, gate.getIfAvailable(Gate::closed)))
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(denials)
                        .accessDeniedHandler(denials)
                        .withObjectPostProcessor(outagesTo(denials)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Each filter of each request was timed, a figure that nobody reads and a sixth of what answering costs. Requests
    /// as a whole still are.
    @Bean
    SecurityObservationSettings filtersUntimed() {
        return SecurityObservationSettings.noObservations();
    }

    /// In front of everything, so that what the firewall refuses has them too.
    @Bean
    FilterRegistrationBean<Filter> securityHeaders(Links links) {
        var content = content(links);
        // Swagger UI sets styles inline.
        var contentOfSwagger = content.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
        var headers = new FilterRegistrationBean<Filter>((request, response, next) -> {
            if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
                HEADERS.forEach(answer::setHeader);
                boolean swagger = asked.getRequestURI().startsWith("/swagger-ui/");
                answer.setHeader("Content-Security-Policy", swagger ? contentOfSwagger : content);
            }
            next.doFilter(request, response);
        });
        headers.setName("securityHeaders");
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return headers;
    }

    /// Only what this server itself sends. A form may end at another service of ours: that of signing in and the one
    /// of signing out do. A page that keeps its session keeps that of enrolment-service, where all sign in.
    private static String content(Links links) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self' %2$s; manifest-src 'self'; form-action 'self' %1$s %2$s %3$s; base-uri 'none';"
                        .formatted(origin(links.coverage()), origin(links.enrolment()), origin(links.notification()))
                + " frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Gate gate) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll();
        gate.openings().forEach(opening -> {
            var matched = requests.requestMatchers(opening.method(), opening.path());
            if (opening.roles().isEmpty()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(opening.roleNames());
            }
        });
        requests.requestMatchers("/api/v1/**")
                .hasAnyRole(Role.OPD.name(), Role.REGION.name(), Role.ADMIN.name())
                .anyRequest()
                .denyAll();
    }

    /// By default the filter throws when the keys cannot be had, and the caller would read of a bug.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> outagesTo(Denials denials) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(denials::commence);
                return filter;
            }
        };
    }
}

package id.payung.enrolment.access;

import static id.payung.edge.Caller.Role.ADMIN;
import static id.payung.edge.Caller.Role.REGION;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.payung.edge.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the API is for everybody, and what for some roles only; all else is for callers of any role, each for its
/// own.
@Configuration(proxyBeanMethods = false)
class Openings {

    /// Tariffs and holidays are public.
    @Bean
    Gate gate() {
        return Gate.closed()
                .open(GET, "/api/v1/tariffs")
                .open(GET, "/api/v1/quote")
                .only(POST, "/api/v1/tariffs", ADMIN)
                .open(GET, "/api/v1/holidays")
                .only(PUT, "/api/v1/holidays/*", ADMIN)
                .only(DELETE, "/api/v1/holidays/*", ADMIN)
                .only(GET, "/api/v1/lapse-runs", ADMIN)
                .only(POST, "/api/v1/lapse-runs", ADMIN)
                .only(GET, "/api/v1/access-log", REGION, ADMIN)
                .only(GET, "/api/v1/ledger/**", ADMIN)
                .only(POST, "/api/v1/ledger/**", ADMIN);
    }
}

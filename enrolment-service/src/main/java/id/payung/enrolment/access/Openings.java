package id.payung.enrolment.access;

import static id.payung.edge.Caller.Role.ADMIN;
import static id.payung.edge.Caller.Role.REGION;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.payung.edge.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the API is for everybody, and what for some roles only; all else is for callers of any role, each for its
/// own.
@Configuration(proxyBeanMethods = false)
class Openings {

    /// Tariffs are public law.
    @Bean
    Gate gate() {
        return Gate.closed()
                .open(GET, "/api/v1/tariffs")
                .open(GET, "/api/v1/quote")
                .only(POST, "/api/v1/tariffs", ADMIN)
                .only(GET, "/api/v1/access-log", REGION, ADMIN)
                .only(GET, "/api/v1/ledger/**", ADMIN)
                .only(POST, "/api/v1/ledger/**", ADMIN);
    }
}

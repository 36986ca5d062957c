package id.payung.notification.access;

import static id.payung.edge.Caller.Role.ADMIN;
import static id.payung.edge.Caller.Role.REGION;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.payung.edge.Gate;
import id.payung.edge.page.PageGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// An office reads; policy, holidays and contacts are set by a region or ADMIN, who alone see whom alerts are
/// escalated to.
@Configuration(proxyBeanMethods = false)
class Gates {

    @Bean
    PageGate pages() {
        return PageGate.home("/kotak")
                .only("/kotak/kebijakan/**", REGION, ADMIN)
                .all("/kotak/**");
    }

    @Bean
    Gate gate() {
        return Gate.closed()
                .open(GET, "/inbox/**")
                .only(PUT, "/api/v1/policies/**", REGION, ADMIN)
                .only(POST, "/api/v1/policies/**", REGION, ADMIN)
                .only(PUT, "/api/v1/holidays/**", REGION, ADMIN)
                .only(DELETE, "/api/v1/holidays/**", REGION, ADMIN)
                .only(GET, "/api/v1/contacts/**", REGION, ADMIN)
                .only(PUT, "/api/v1/contacts/**", REGION, ADMIN);
    }
}

package id.payung.coverage.access;

import static id.payung.edge.Caller.Role.ADMIN;
import static id.payung.edge.Caller.Role.REGION;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.payung.edge.Gate;
import id.payung.edge.page.PageGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Coverage is public, figures are entered by a region or ADMIN, parked events and rebuilds are for ADMIN.
@Configuration(proxyBeanMethods = false)
class Gates {

    /// Figures wait there for somebody who may accept them.
    @Bean
    PageGate pages() {
        return PageGate.home("/angka").only("/angka/**", REGION, ADMIN);
    }

    @Bean
    Gate gate() {
        return Gate.closed()
                .open(GET, "/")
                .open(GET, "/wilayah/**")
                .open(GET, "/periksa/**")
                .open(POST, "/periksa/**")
                .open(GET, "/data/**")
                .open(GET, "/metode/**")
                .open(GET, "/coverage/**")
                .open(GET, "/api/v1/coverage/**")
                .open(GET, "/api/v1/open-data/**")
                .open(POST, "/api/v1/figure-checks")
                .open(GET, "/api/v1/tariffs")
                .open(GET, "/api/v1/targets")
                .open(GET, "/api/v1/rankings/**")
                .only(POST, "/api/v1/targets", REGION, ADMIN)
                .only(POST, "/api/v1/figures/**", REGION, ADMIN)
                .only(GET, "/api/v1/parked-events/**", ADMIN)
                .only(POST, "/api/v1/parked-events/**", ADMIN)
                .only(GET, "/api/v1/projection/**", ADMIN)
                .only(POST, "/api/v1/projection/**", ADMIN);
    }
}

package id.payung.systemtest.browser;

import id.payung.systemtest.Rig;
import java.net.URI;
import java.util.List;

/// Where the three services are.
record Services(URI enrolment, URI coverage, URI notification) {

    static Services of(Rig rig) {
        return new Services(
                rig.enrolment("").base(),
                rig.coverage("").base(),
                rig.notification("").base());
    }

    /// Where people begin.
    List<URI> homes() {
        return List.of(coverage.resolve("/"), enrolment.resolve("/konsol"), notification.resolve("/kotak"));
    }

    boolean have(URI address) {
        return List.of(enrolment, coverage, notification).stream()
                .anyMatch(service -> service.getAuthority().equals(address.getAuthority()));
    }
}

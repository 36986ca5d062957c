package id.payung.enrolment.credential;

import java.util.Optional;
import java.util.UUID;

/// Where an OPD is; empty when there is none of that id. The package that owns OPDs provides it, because it needs
/// [Caller] and packages do not need each other in a circle.
@FunctionalInterface
public interface RegionOfOpd {

    Optional<String> find(UUID opd);
}

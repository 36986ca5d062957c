package id.payung.enrolment.dossier;

import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.held.Holding;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together all that is held on one person.
@Component
class Dossiers {

    private final Erasures erasures;
    private final List<Holding> holdings;
    private final Clock clock;

    Dossiers(Erasures erasures, List<Holding> holdings, Clock clock) {
        this.erasures = erasures;
        this.holdings = List.copyOf(holdings);
        this.clock = clock;
    }

    /// @param held by the name of the holding; an empty list where nothing is held
    record Dossier(UUID worker, UUID opd, OffsetDateTime takenAt, Map<String, List<?>> held) {}

    /// One moment of all tables.
    @Transactional(readOnly = true)
    public Dossier of(UUID opd, UUID worker) {
        var person = erasures.find(opd, worker).orElseThrow(Dossiers::unknown);
        var held = new LinkedHashMap<String, List<?>>();
        holdings.forEach(holding -> held.put(holding.name(), holding.of(person)));
        return new Dossier(worker, opd, OffsetDateTime.now(clock), held);
    }

    static RuntimeException unknown() {
        return Problem.UNKNOWN_WORKER.because(
                "Periksa id orang di daftar OPD ini. / Check the id on the roster of this OPD.");
    }
}

package id.payung.enrolment.overlap;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is held on a person because two offices listed them.
@Component
class HeldOverlaps implements Holding {

    private final Overlaps overlaps;

    HeldOverlaps(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    @Override
    public String name() {
        return "overlaps";
    }

    @Override
    public Set<String> columns() {
        return Set.of("overlap.nik_hash", "overlap.nik_ending", "overlap.candidate");
    }

    @Override
    public List<Overlap.Own> of(Subject person) {
        return overlaps.on(person);
    }

    @Override
    public void erase(Subject person) {
        overlaps.forget(person);
    }
}

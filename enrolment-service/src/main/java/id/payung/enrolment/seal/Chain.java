package id.payung.enrolment.seal;

import id.payung.enrolment.seal.Step.Fault;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks along slices and their events and stops at the first slice that is not what was sealed.
final class Chain {

    private final Iterator<Sealed> events;
    private @Nullable Sealed waiting;
    private Checked at;

    /// @param events all of the ledger behind `from`, in its order
    Chain(Checked from, Iterator<Sealed> events) {
        this.at = from;
        this.events = events;
        this.waiting = next();
    }

    Checked at() {
        return at;
    }

    /// @return the break, if there is one; then [#at()] is the last whole slice
    Optional<Step.Broken> walk(List<SealedLedger.Slice> slices, @Nullable Noted noted) {
        for (var slice : slices) {
            var fault = fault(slice, noted);
            if (fault.isPresent()) {
                return Optional.of(new Step.Broken(at, at.slice() + 1, fault.get()));
            }
            at = new Checked(slice.number(), slice.last(), slice.seal(), at.events() + slice.events());
        }
        return Optional.empty();
    }

    private Optional<Fault> fault(SealedLedger.Slice slice, @Nullable Noted noted) {
        if (slice.number() != at.slice() + 1) {
            return Optional.of(Fault.SLICE_MISSING);
        }
        var seal = new Seal(slice.form(), at.seal());
        int found = 0;
        while (waiting != null && waiting.position().compareTo(slice.last()) <= 0) {
            seal.add(waiting);
            waiting = next();
            found++;
        }
        if (found != slice.events()) {
            return Optional.of(found < slice.events() ? Fault.EVENTS_MISSING : Fault.EVENTS_ADDED);
        }
        if (!MessageDigest.isEqual(seal.bytes(), slice.seal())) {
            return Optional.of(Fault.ALTERED);
        }
        return noted == null || noted.slice() != slice.number() || MessageDigest.isEqual(noted.bytes(), slice.seal())
                ? Optional.empty()
                : Optional.of(Fault.NOT_THE_NOTED_SEAL);
    }

    private @Nullable Sealed next() {
        return events.hasNext() ? events.next() : null;
    }
}

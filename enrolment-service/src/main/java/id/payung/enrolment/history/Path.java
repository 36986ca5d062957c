package id.payung.enrolment.history;

import id.payung.enrolment.registration.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The states of one person, first to last, as they are believed now. Each follows from the one before by a change that
/// [Registration] allows.
record Path(List<Step> steps) {

    Path {
        steps = List.copyOf(steps);
    }

    Step last() {
        return steps.getLast();
    }

    boolean holds(@Nullable Registration state) {
        return steps.stream().anyMatch(step -> step.registration().equals(state));
    }

    /// Where a state begins in this path; the later one when it began twice on that day, -1 when it never did.
    int indexOf(CorrectionForm.Wrong wrong) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            if (step.state() == wrong.state() && step.effectiveOn().equals(wrong.effectiveOn())) {
                return i;
            }
        }
        return -1;
    }

    /// The path with another state in place of one of its own, or without it when there is none.
    Path with(int index, @Nullable Registration right) {
        var corrected = new ArrayList<>(steps);
        if (right == null) {
            corrected.remove(index);
        } else {
            corrected.set(index, steps.get(index).into(right));
        }
        return ofPresentKind(corrected);
    }

    /// The path with a state that was missing, at the last place of its day where it makes sense.
    Path withMissing(Registration right) {
        int place = after(right.on());
        for (int i = place; i > 0 && !steps.get(i - 1).effectiveOn().isBefore(right.on()); i--) {
            var candidate = with(right, i);
            if (candidate.isLegal()) {
                return candidate;
            }
        }
        return with(right, before(right.on(), place));
    }

    private Path with(Registration right, int place) {
        var corrected = new ArrayList<>(steps);
        corrected.add(place, steps.get(Math.max(place - 1, 0)).into(right));
        return ofPresentKind(corrected);
    }

    private int after(LocalDate day) {
        int place = steps.size();
        while (place > 0 && steps.get(place - 1).effectiveOn().isAfter(day)) {
            place--;
        }
        return place;
    }

    private int before(LocalDate day, int place) {
        int first = place;
        while (first > 0 && !steps.get(first - 1).effectiveOn().isBefore(day)) {
            first--;
        }
        return first;
    }

    /// The kind a person is of now stays when the past is put right.
    private Path ofPresentKind(List<Step> corrected) {
        if (!corrected.isEmpty()) {
            corrected.set(corrected.size() - 1, corrected.getLast().ofKind(last()));
        }
        return new Path(corrected);
    }

    /// Whether somebody can have lived it: listed first, and every state follows from the one before.
    boolean isLegal() {
        if (steps.isEmpty() || !(steps.getFirst().registration() instanceof Registration.Listed)) {
            return false;
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).registration().leadsTo(steps.get(i).registration())) {
                return false;
            }
        }
        return true;
    }
}

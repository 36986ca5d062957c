package id.payung.enrolment.people;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Refusal;
import id.payung.enrolment.registration.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes that pages offer, each as the form of a page says it.
enum Offered {
    REGISTER,
    ACTIVATE,
    REINSTATE,
    LAPSE,
    DELIST;

    /// Those that somebody's state allows.
    static List<Offered> to(Registration registration) {
        return Stream.of(values())
                .filter(one -> registration.refusal(one.example(registration.on())) == Refusal.NONE)
                .toList();
    }

    /// Names of the reasons to choose from; none when no reason is wanted.
    public List<String> reasons() {
        return switch (this) {
            case REGISTER, ACTIVATE, REINSTATE -> List.of();
            case LAPSE -> names(Change.Lapse.Reason.values());
            case DELIST -> names(Change.Delist.Reason.values());
        };
    }

    /// @param reason one of [#reasons()]; passed by where none is wanted
    Change from(LocalDate on, @Nullable String reason) {
        if (!reasons().isEmpty() && (reason == null || !reasons().contains(reason))) {
            throw CommonProblem.INVALID_REQUEST.because("Pilih alasannya. / Choose the reason.");
        }
        return switch (this) {
            case REGISTER -> new Change.Register(on);
            case ACTIVATE -> new Change.Activate(on);
            case REINSTATE -> new Change.Reinstate(on);
            case LAPSE -> new Change.Lapse(on, Change.Lapse.Reason.valueOf(String.valueOf(reason)));
            case DELIST -> new Change.Delist(on, Change.Delist.Reason.valueOf(String.valueOf(reason)));
        };
    }

    private Change example(LocalDate on) {
        return from(on, reasons().stream().findFirst().orElse(null));
    }

    private static List<String> names(Enum<?>[] reasons) {
        return Stream.of(reasons).map(Enum::name).toList();
    }
}

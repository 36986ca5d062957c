package id.payung.enrolment.registration;

import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Registration.Outcome;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts people on a roster or brings what is known of them up to date; registers them in the same pass when asked to,
/// with the same outcome as registering them afterwards.
@Component
public class JoinRoster {

    /// How people come onto a roster.
    ///
    /// @param on first day on the roster of who is new
    /// @param registered first day of their registration, which is not before `on`; null when they are only listed
    public record Joining(LocalDate on, @Nullable LocalDate registered) {

        public static Joining listed(LocalDate on) {
            return new Joining(on, null);
        }

        /// What somebody new becomes.
        private Registration first() {
            return registered == null ? new Registration.Listed(on) : new Registration.Registered(registered);
        }
    }

    /// What came of listing one [Person].
    public enum Listing {
        NEW,
        CHANGED,
        UNCHANGED,
        /// On the roster before and registered now.
        REGISTERED,
        /// Not registered, for that would be before the person was listed.
        LISTED_LATER,
        /// Not registered, for the registration has ended and is to be taken up again.
        LAPSED,
        /// Registered by another OPD; one person has one open registration.
        ELSEWHERE,
        /// Registered by another OPD, and the region is to decide which of the two has the person.
        HELD;

        /// Whether the row of the person went in.
        public boolean isIn() {
            return switch (this) {
                case NEW, CHANGED, UNCHANGED, REGISTERED -> true;
                case LISTED_LATER, LAPSED, ELSEWHERE, HELD -> false;
            };
        }
    }

    /// What came of listing one [Person], and the id of who is new.
    public record Joined(Listing listing, @Nullable UUID id) {

        /// The same person with another verdict.
        public Joined but(Listing other) {
            return new Joined(other, id);
        }
    }

    private final Workers workers;
    private final FindWorkers find;

    JoinRoster(Workers workers, FindWorkers find) {
        this.workers = workers;
        this.find = find;
    }

    /// One statement for people not seen before; more when some were: one, and three to register them. No two of them
    /// may have the same NIK.
    ///
    /// @return a verdict for each person, in their order
    public List<Joined> join(Opd opd, Joining joining, List<Person> people) {
        var newcomers =
                workers.insert(opd, joining.first(), joining.registered() == null ? null : joining.on(), people);
        var known = people.stream()
                .filter(person -> !newcomers.containsKey(hash(person)))
                .toList();
        var verdicts =
                known.isEmpty() ? Map.<ByteBuffer, Listing>of() : bringUpToDate(opd, joining.registered(), known);
        return people.stream()
                .map(person -> joined(newcomers.get(hash(person)), verdicts.get(hash(person))))
                .toList();
    }

    private static Joined joined(@Nullable UUID id, @Nullable Listing verdict) {
        return id == null
                ? new Joined(Objects.requireNonNullElse(verdict, Listing.ELSEWHERE), null)
                : new Joined(Listing.NEW, id);
    }

    private Map<ByteBuffer, Listing> bringUpToDate(Opd opd, @Nullable LocalDate registered, List<Person> known) {
        if (registered == null) {
            return workers.update(opd, known);
        }
        var verdicts = new HashMap<ByteBuffer, Listing>();
        var register = new Change.Register(registered);
        var moving = register(opd, register, known, verdicts);
        var allowed = known.stream()
                .filter(person -> verdicts.getOrDefault(hash(person), Listing.REGISTERED) == Listing.REGISTERED)
                .toList();
        workers.update(opd, allowed).forEach(verdicts::putIfAbsent);
        if (!moving.isEmpty()) {
            workers.move(moving, Registration.target(register));
        }
        return verdicts;
    }

    /// Who is to be registered; notes in the verdicts them and whom [Registration] does not let go. Who is registered
    /// already stays so.
    private List<UUID> register(
            Opd opd, Change.Register register, List<Person> known, Map<ByteBuffer, Listing> verdicts) {
        var moving = new ArrayList<UUID>();
        var held = find.holdPeople(opd, known);
        var made = find.made(held.values(), register);
        held.forEach((hash, one) -> {
            switch (one.after(register, made)) {
                case Outcome.Changed _ -> {
                    moving.add(one.id());
                    verdicts.put(hash, Listing.REGISTERED);
                }
                case Outcome.Repeated() -> {}
                case Outcome.Refused(var refusal) -> {
                    if (refusal == Refusal.BEFORE_THE_PRESENT_STATE) {
                        verdicts.put(hash, Listing.LISTED_LATER);
                    } else if (refusal == Refusal.LAPSED_SO_REINSTATE) {
                        verdicts.put(hash, Listing.LAPSED);
                    }
                }
            }
        });
        return moving;
    }

    private static ByteBuffer hash(Person person) {
        return ByteBuffer.wrap(person.nikHash());
    }
}

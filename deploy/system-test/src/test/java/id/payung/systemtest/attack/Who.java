package id.payung.systemtest.attack;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who asks, seen from the office whose data it is.
enum Who {
    OWN,
    /// Another office of the same region.
    NEIGHBOUR,
    /// An office of another region.
    FAR,
    REGION,
    OTHER_REGION,
    ADMIN,
    /// Without a token.
    NOBODY;

    /// Who may ask a thing, and what of the others.
    enum Rule {
        /// The office itself and those above it; for others it is not there.
        OFFICE(EnumSet.of(OWN, REGION, ADMIN), false),
        /// Those above the office.
        MANAGED(EnumSet.of(REGION, ADMIN), false),
        ADMINISTERED(EnumSet.of(ADMIN), false),
        /// Everybody with a token; each is told of its own only.
        CALLERS(EnumSet.complementOf(EnumSet.of(NOBODY)), true),
        /// Every region; each is told of its own only.
        REGIONS(EnumSet.of(REGION, OTHER_REGION, ADMIN), true),
        /// Everybody; nobody is told of a person.
        PUBLIC(EnumSet.allOf(Who.class), true);

        @SuppressWarnings("ImmutableEnumChecker") // asks an immutable set
        private final Predicate<Who> welcome;
        private final boolean filtered;

        Rule(Set<Who> welcome, boolean filtered) {
            this.welcome = Set.copyOf(welcome)::contains;
            this.filtered = filtered;
        }

        boolean lets(Who who) {
            return welcome.test(who);
        }

        /// Whether somebody who is let in may see the office's secrets.
        boolean tells(Who who) {
            return this != PUBLIC && (!filtered || OFFICE.lets(who));
        }

        Who first() {
            return Stream.of(Who.values()).filter(welcome).findFirst().orElseThrow();
        }
    }
}

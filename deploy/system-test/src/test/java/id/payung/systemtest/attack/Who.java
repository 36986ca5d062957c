package id.payung.systemtest.attack;

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
        OFFICE,
        /// Those above the office.
        MANAGED,
        ADMINISTERED,
        /// Everybody with a token; each is told of its own only.
        CALLERS,
        /// Every region; each is told of its own only.
        REGIONS,
        /// Everybody; nobody is told of a person.
        PUBLIC;

        boolean lets(Who who) {
            return switch (this) {
                case OFFICE -> who == OWN || MANAGED.lets(who);
                case MANAGED -> who == REGION || ADMINISTERED.lets(who);
                case ADMINISTERED -> who == ADMIN;
                case CALLERS -> who != NOBODY;
                case REGIONS -> who == OTHER_REGION || MANAGED.lets(who);
                case PUBLIC -> true;
            };
        }

        /// Whether somebody who is let in may see the office's secrets.
        boolean tells(Who who) {
            return this != PUBLIC && lets(who) && OFFICE.lets(who);
        }

        Who first() {
            return Stream.of(Who.values()).filter(this::lets).findFirst().orElseThrow();
        }
    }
}

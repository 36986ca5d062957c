package id.payung.notification.standing;

import id.payung.edge.Caller;
import id.payung.notification.region.Region;
import java.util.UUID;

/// Which OPDs somebody may see.
public sealed interface Seen {

    /// One office: its own.
    record Own(UUID opd) implements Seen {}

    /// A region's offices and those of all regions inside it.
    record Within(Region region) implements Seen {}

    /// All offices.
    record Everything() implements Seen {}

    static Seen by(Caller caller) {
        return switch (caller) {
            case Caller.Opd(var _, UUID opd, var _) -> new Own(opd);
            case Caller.Region(var _, String code) -> new Within(new Region(code));
            case Caller.Admin _ -> new Everything();
        };
    }

    default boolean includes(Opd opd) {
        return switch (this) {
            case Own(UUID own) -> own.equals(opd.id());
            case Within(Region region) -> region.covers(opd.region());
            case Everything _ -> true;
        };
    }
}

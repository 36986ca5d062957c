package id.payung.notification.letter;

import id.payung.look.Links;
import id.payung.notification.alert.Alert.Matter;
import java.net.URI;
import org.springframework.stereotype.Component;

/// Where letters and pages point to.
@Component
class Signposts {

    private final Links links;

    Signposts(Links links) {
        this.links = links;
    }

    /// The page of the console on which what the alert is about is mended.
    URI remedy(Matter matter) {
        String office = links.enrolment() + "/konsol/opd/" + matter.opd();
        return URI.create(office
                + switch (matter.reason()) {
                    case NO_ROSTER, REJECTED_ROWS -> "/impor";
                    case UNREGISTERED -> "/pekerja?state=LISTED";
                    case UNPAID_OR_LAPSED -> "/iuran";
                    case PROTECTION_ENDING -> "/jatuh-tempo";
                    case NOT_BUDGETED -> "/anggaran";
                    case TERM_ENDING -> "/pekerja";
                });
    }

    /// The alert with its thread and everybody it concerns.
    URI thread(Matter matter) {
        return URI.create(links.notification() + "/kotak/" + matter.id());
    }
}

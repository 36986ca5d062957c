package id.payung.notification.letter;

import id.payung.notification.alert.Alert.Matter;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where letters point to.
///
/// @param console address of the console, http or https, without a slash at the end
@ConfigurationProperties("payung.links")
record LinkSettings(
        @DefaultValue("http://localhost:8081/console") URI console) {

    LinkSettings {
        String scheme = console.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || console.getHost() == null
                || console.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "payung.links.console must be an http address without a slash at its end");
        }
    }

    /// The page on which what the alert is about is mended.
    URI remedy(Matter matter) {
        String office = "/opds/" + matter.opd();
        return URI.create(console
                + switch (matter.reason()) {
                    case NO_ROSTER, REJECTED_ROWS -> office + "/imports";
                    case UNREGISTERED -> office + "/workers?state=LISTED";
                    case UNPAID_OR_LAPSED, PROTECTION_ENDING -> office + "/contributions";
                    case NOT_BUDGETED -> office + "/budget";
                    case TERM_ENDING -> office + "/workers";
                });
    }

    /// The alert with its thread and everybody it concerns.
    URI thread(Matter matter) {
        return URI.create(console + "/alerts/" + matter.id());
    }
}

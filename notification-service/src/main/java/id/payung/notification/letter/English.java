package id.payung.notification.letter;

import java.util.Locale;

/// What a letter says in English.
final class English {

    private static final Figures FIGURES = new Figures(Locale.UK);

    private English() {}

    static Phrases of(Subject about) {
        return switch (about.kind()) {
            case OPENED, REOPENED, REMINDED -> holds(about);
            case CLOSED -> gone(about);
        };
    }

    private static Phrases holds(Subject about) {
        String number = FIGURES.number(about.matter().people());
        String since = FIGURES.day(about.matter().since());
        String more = "and %s more.".formatted(FIGURES.number(about.unnamed()));
        return switch (about.matter().reason()) {
            case NO_ROSTER ->
                new Phrases(
                        "No roster sent",
                        "Your office has never sent a roster of its honorer staff and vulnerable workers"
                                + " (awaited since %s).".formatted(since),
                        more,
                        "Send a roster with NIK, name, date of birth and sex to Payung.");
            case REJECTED_ROWS ->
                new Phrases(
                        "rows rejected: %s".formatted(number),
                        "Rows of the roster you sent on %s that could not be read: %s.".formatted(since, number),
                        more,
                        "Download the file of rejects (row, column, reason), correct those rows and send them again.");
            case UNREGISTERED ->
                new Phrases(
                        "people not registered: %s".formatted(number),
                        "People on your roster who are not registered with BPJS Ketenagakerjaan: %s, the longest since %s."
                                .formatted(number, since),
                        more,
                        "Register them in SIPP Online and record the registration in Payung."
                                + " Until the first contribution is paid they are not protected.");
            case UNPAID_OR_LAPSED ->
                new Phrases(
                        "people unpaid or no longer protected: %s".formatted(number),
                        "People whose contributions are unpaid or behind, or whose protection has ended: %s,"
                                        .formatted(number)
                                + " the longest since %s.".formatted(since),
                        more,
                        "Pay their contributions with the payment code from SIPP and record the payment in Payung.");
            case NOT_BUDGETED ->
                new Phrases(
                        "Contributions not budgeted",
                        "Your office has no budget for contributions this year (since %s).".formatted(since),
                        more,
                        "Put the contributions into the budget document (DPA) and record the budget in Payung.");
        };
    }

    private static Phrases gone(Subject about) {
        String settled = switch (about.matter().reason()) {
            case NO_ROSTER -> "a roster has been sent";
            case REJECTED_ROWS -> "no rows are rejected any more";
            case UNREGISTERED -> "nobody is unregistered any more";
            case UNPAID_OR_LAPSED -> "no contributions are unpaid any more";
            case NOT_BUDGETED -> "contributions are budgeted";
        };
        return new Phrases(
                "Done: " + settled, "This is settled: " + settled + ". Thank you.", "", "There is nothing to do.");
    }
}

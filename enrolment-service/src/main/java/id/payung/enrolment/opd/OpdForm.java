package id.payung.enrolment.opd;

import id.payung.edge.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client says about an OPD when it opens or changes one.
///
/// @param region Kemendagri code, e.g. `36.73`
/// @param name 1 to 200 characters, unique in the region
/// @param npp employer number with BPJS, 1 to 40 characters; unique together with the division
/// @param division 1 to 40 characters
/// @param contacts at most 20 mailboxes
/// @param budget the only budget, for clients that know of one; not together with `budgets`
/// @param budgets at most 100, one for each year and source
record OpdForm(
        String region,
        String name,
        @Nullable String npp,
        @Nullable String division,
        @Nullable List<Contact> contacts,
        @Nullable Budget budget,
        @Nullable List<Budget> budgets) {

    private static final int MOST_CONTACTS = 20;
    private static final int MOST_BUDGETS = 100;
    private static final int LONGEST_NUMBER = 40;

    OpdForm {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        if (name.isBlank() || name.length() > 200) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "name: isi 1 sampai 200 huruf. / Between 1 and 200 characters.");
        }
        if (!isNumber(npp) || !isNumber(division) || (division != null && npp == null)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "npp dan division: 1 sampai 40 huruf; division hanya bersama npp."
                            + " / 1 to 40 characters; a division only together with an npp.");
        }
        if (contacts.size() > MOST_CONTACTS || !contacts.stream().allMatch(Contact::isAddress)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "contacts: paling banyak 20 alamat surel kantor yang sah. / At most 20 valid mailboxes of the office.");
        }
        if (budget != null && budgets != null) {
            throw CommonProblem.INVALID_REQUEST.because("budget atau budgets, jangan keduanya. / Either, not both.");
        }
        budgets = budgets != null ? List.copyOf(budgets) : budget != null ? List.of(budget) : List.of();
        if (budgets.size() > MOST_BUDGETS
                || !budgets.stream().allMatch(Budget::isPlausible)
                || budgets.stream()
                                .map(one -> one.year() + " " + one.funding())
                                .distinct()
                                .count()
                        < budgets.size()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "budget: jumlah rupiah tidak negatif, tahun 2014-2100, satu per tahun dan sumber dana."
                            + " / Amount not negative, year 2014-2100, one for each year and source.");
        }
    }

    private static boolean isNumber(@Nullable String text) {
        return text == null || (!text.isBlank() && text.length() <= LONGEST_NUMBER);
    }
}

package id.payung.enrolment.opd;

import id.payung.edge.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client says about an OPD when it opens or changes one.
///
/// @param region Kemendagri code, e.g. `36.73`
/// @param name 1 to 200 characters, unique in the region
/// @param contacts at most 20 mailboxes
record OpdForm(
        String region,
        String name,
        @Nullable List<Contact> contacts,
        @Nullable Budget budget) {

    private static final int MOST_CONTACTS = 20;

    OpdForm {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        if (name.isBlank() || name.length() > 200) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "name: isi 1 sampai 200 huruf. / Between 1 and 200 characters.");
        }
        if (contacts.size() > MOST_CONTACTS || !contacts.stream().allMatch(Contact::isAddress)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "contacts: paling banyak 20 alamat surel kantor yang sah. / At most 20 valid mailboxes of the office.");
        }
        if (budget != null && (budget.amount() < 0 || budget.year() < 2014 || budget.year() > 2100)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "budget: jumlah rupiah tidak negatif, tahun 2014-2100. / Amount not negative, year 2014-2100.");
        }
    }
}

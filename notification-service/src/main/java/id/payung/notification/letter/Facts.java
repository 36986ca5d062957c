package id.payung.notification.letter;

import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Tariffs.Price;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Due;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.standing.Opd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a letter is about.
///
/// @param language that comes first
/// @param people names with staff numbers, longest concerned first; never in a letter that leaves the office
/// @param price what it costs to set right; empty where it is not about money
/// @param bill the last one, if it is not paid
/// @param told the step of escalation that this letter is, or that was told last
/// @param next the step of escalation that comes if nothing is done
/// @param protectionEnds the first day on which somebody loses protection, if one is announced
record Facts(
        Letter.Kind kind,
        Matter matter,
        Opd opd,
        Language language,
        List<String> people,
        Optional<Price> price,
        Optional<Bill> bill,
        Optional<Escalation> told,
        Optional<Due> next,
        Optional<LocalDate> protectionEnds) {

    /// Concerned people who are not named in the letter.
    int unnamed() {
        return people.isEmpty() ? 0 : Math.max(0, matter.people() - people.size());
    }
}

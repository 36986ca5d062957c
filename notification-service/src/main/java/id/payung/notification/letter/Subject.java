package id.payung.notification.letter;

import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.delivery.Letter;
import id.payung.notification.standing.Opd;
import java.util.List;

/// What a letter is about.
///
/// @param people names with staff numbers, longest concerned first
record Subject(Letter.Kind kind, Matter matter, Opd opd, List<String> people) {

    /// Concerned people who are not named in the letter.
    int unnamed() {
        return people.isEmpty() ? 0 : Math.max(0, matter.people() - people.size());
    }
}

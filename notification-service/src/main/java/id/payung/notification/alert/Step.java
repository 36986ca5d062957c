package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Letter;
import java.util.List;

/// What a look at an OPD, or a person, did to one alert.
///
/// @param news what is worth a letter, in its order
record Step(Alert after, List<Happening> happenings, List<Letter.Kind> news) {}

package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Letter;
import java.util.List;
import java.util.Optional;

/// What a look at an OPD, or a person, did to one alert.
record Step(Alert after, List<Happening> happenings, Optional<Letter.Kind> news) {}

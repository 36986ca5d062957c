package id.payung.notification.alert;

import java.util.List;
import java.util.Optional;

/// What a look at an OPD, or a person, did to one alert.
public record Step(Alert after, List<Happening> happenings, Optional<News> news) {}

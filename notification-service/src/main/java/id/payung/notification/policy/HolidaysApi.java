package id.payung.notification.policy;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.policy.Authority.Known;
import id.payung.notification.policy.Holidays.Holiday;
import id.payung.notification.region.Region;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/holidays/{place}")
@Tag(name = "holidays", description = "Days on which no reminder leaves, of the nation (ID) or a region (36, 36.73)")
class HolidaysApi {

    private static final int LONGEST = 200;

    private final Authority authority;
    private final Holidays holidays;
    private final Clock clock;

    HolidaysApi(Authority authority, Holidays holidays, Clock clock) {
        this.authority = authority;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The holidays that apply at a place in a year, those of the wider places with them")
    List<Holiday> year(@PathVariable String place, @RequestParam Optional<Integer> year) {
        int asked = year.orElseGet(() -> LocalDate.now(clock).getYear());
        Bounds.within("year", asked, 2000, 2100);
        return holidays.of(upwards(place), asked);
    }

    @PutMapping("/{day}")
    @Operation(summary = "Enters or changes a holiday of a place, with the decree that makes it one")
    Holiday put(Caller caller, @PathVariable String place, @PathVariable LocalDate day, @RequestBody Body body) {
        String code = region(authority.set(caller, place));
        Holiday holiday = new Holiday(
                code,
                day,
                text("name", body.name()),
                text("source", body.source()),
                caller.clientId(),
                clock.instant());
        holidays.put(holiday);
        return holiday;
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a holiday of a place back")
    void remove(Caller caller, @PathVariable String place, @PathVariable LocalDate day) {
        if (!holidays.remove(region(authority.set(caller, place)), day)) {
            throw CommonProblem.NOT_FOUND.refusal();
        }
    }

    private static String region(Known known) {
        String region = known.place().region();
        if (region == null) {
            throw CommonProblem.NOT_FOUND.refusal();
        }
        return region;
    }

    private static List<String> upwards(String place) {
        if (place.equals(Place.NATION)) {
            return List.of(place);
        }
        try {
            return new Region(place).upwards();
        } catch (IllegalArgumentException _) {
            throw CommonProblem.NOT_FOUND.refusal();
        }
    }

    private static String text(String field, @Nullable String text) {
        String line = text == null ? "" : text.strip();
        Bounds.must(
                !line.isEmpty() && line.length() <= LONGEST && line.chars().noneMatch(Character::isISOControl),
                "%s: 1 sampai %d huruf dalam satu baris".formatted(field, LONGEST),
                "%s: 1 to %d characters in one line".formatted(field, LONGEST));
        return line;
    }

    /// @param source the decree that makes it one
    record Body(@Nullable String name, @Nullable String source) {}
}

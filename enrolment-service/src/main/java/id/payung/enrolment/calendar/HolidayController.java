package id.payung.enrolment.calendar;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.calendar.Holidays.Holiday;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
@RequestMapping("/api/v1/holidays")
class HolidayController {

    private final Holidays holidays;
    private final Clock clock;

    HolidayController(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /// @param source who decided it
    record Form(String name, String source) {
        Form {
            if (name.isBlank() || name.length() > 200 || source.isBlank() || source.length() > 500) {
                throw CommonProblem.INVALID_REQUEST.because("name: 1-200 huruf, source: 1-500 huruf."
                        + " / A name of 1 to 200 characters, a source of 1 to 500.");
            }
        }
    }

    /// The holidays of a year, this one when absent; public.
    @GetMapping
    List<Holiday> of(@RequestParam(required = false) @Nullable Integer year) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        if (asked < 2000 || asked > 2200) {
            throw CommonProblem.BAD_PARAMETER.because("year: 2000 sampai 2200. / Between 2000 and 2200.");
        }
        return holidays.of(asked);
    }

    /// Makes a day a holiday, or says its name and source anew. Days that are announced move with the next daily
    /// run.
    @PutMapping("/{day}")
    Holiday put(Caller caller, @PathVariable LocalDate day, @RequestBody Form form) {
        var holiday = new Holiday(day, form.name(), form.source());
        holidays.put(holiday, caller.clientId());
        return holiday;
    }

    /// Makes a day a working day again, if it is no weekend.
    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable LocalDate day) {
        holidays.remove(day);
    }
}

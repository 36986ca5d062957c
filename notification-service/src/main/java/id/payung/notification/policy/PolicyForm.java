package id.payung.notification.policy;

import id.payung.edge.CommonProblem;
import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.standing.Reason;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A setting as the fields of a form, and back. A part is set here when its box `own.…` is ticked; otherwise its fields
/// show what applies and are not read.
record PolicyForm(Map<String, String> fields) {

    static final int STEPS = 3;

    private static final String ON = "on";
    private static final String OWN = "own.";

    /// @param effective what applies, all parts filled
    /// @param own what the place itself sets
    static PolicyForm of(Setting effective, Setting own) {
        var form = new PolicyForm(new HashMap<>());
        for (Reason reason : Reason.values()) {
            form.tick(OWN + reason, own.rule(reason) != null);
            Rule rule = effective.rule(reason);
            if (rule != null) {
                form.tick("alarming." + reason, rule.alarming());
                form.put("days." + reason, rule.days());
                form.put("people." + reason, rule.people());
                form.put("percent." + reason, rule.percent());
            }
        }
        form.tick("own.rhythm", own.rhythm() != null);
        form.tick("own.hours", own.hours() != null);
        form.tick("own.escalation", own.escalation() != null);
        form.tick("own.language", own.language() != null);
        if (effective.rhythm() != null) {
            form.write(effective.rhythm());
        }
        if (effective.hours() != null) {
            form.write(effective.hours());
        }
        if (effective.escalation() != null) {
            form.write(effective.escalation());
        }
        if (effective.language() != null) {
            form.put("language", effective.language());
        }
        return form;
    }

    private void write(Rhythm rhythm) {
        put("reminderDays", rhythm.reminderDays());
        put("quietDays", rhythm.quietDays());
        put("reopenDays", rhythm.reopenDays());
        tick("newsAtAnyHour", rhythm.newsAtAnyHour());
    }

    private void write(Hours hours) {
        put("from", hours.from());
        put("until", hours.until());
        hours.days().forEach(day -> tick("day." + day, true));
    }

    private void write(List<Escalation> steps) {
        for (int step = 0; step < steps.size(); step++) {
            put("step." + step, steps.get(step).days());
            for (Role role : steps.get(step).to()) {
                tick("step." + step + "." + role, true);
            }
        }
    }

    Setting read() {
        Map<Reason, Rule> rules = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            if (on(OWN + reason)) {
                rules.put(
                        reason,
                        new Rule(
                                on("alarming." + reason),
                                number("days." + reason),
                                number("people." + reason),
                                number("percent." + reason)));
            }
        }
        return new Setting(
                rules.isEmpty() ? null : rules,
                on("own.rhythm") ? rhythm() : null,
                on("own.hours") ? new Hours(time("from"), time("until"), ticked(DayOfWeek.values(), "day.")) : null,
                on("own.escalation") ? steps() : null,
                on("own.language") ? Language.valueOf(value("language").equals("EN") ? "EN" : "ID") : null);
    }

    private Rhythm rhythm() {
        return new Rhythm(number("reminderDays"), number("quietDays"), number("reopenDays"), on("newsAtAnyHour"));
    }

    /// A step without days is none.
    private List<Escalation> steps() {
        List<Escalation> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (!value("step." + step).isBlank()) {
                steps.add(new Escalation(number("step." + step), ticked(Role.values(), "step." + step + ".")));
            }
        }
        return steps;
    }

    private <T extends Enum<T>> Set<T> ticked(T[] all, String prefix) {
        Predicate<T> ticked = it -> on(prefix + it.name());
        return Arrays.stream(all).filter(ticked).collect(Collectors.toSet());
    }

    /// What a field shows.
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Whether a box is ticked.
    public boolean on(String field) {
        return fields.containsKey(field);
    }

    private int number(String field) {
        try {
            return Integer.parseInt(value(field).strip());
        } catch (NumberFormatException _) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "%s: tulis bilangan bulat. / %s: write a whole number.".formatted(field, field));
        }
    }

    private LocalTime time(String field) {
        try {
            return LocalTime.parse(value(field));
        } catch (DateTimeException _) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "%s: tulis jam seperti 08:00. / %s: write a time such as 08:00.".formatted(field, field));
        }
    }

    private void put(String field, Object value) {
        fields.put(field, value.toString());
    }

    private void tick(String field, boolean ticked) {
        if (ticked) {
            fields.put(field, ON);
        }
    }
}

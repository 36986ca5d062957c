package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.standing.Reason;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyFormTest {

    private static final Setting FULL = new Setting(
            Map.of(Reason.UNREGISTERED, new Rule(false, 3, 5, 10)),
            new Rhythm(3, 4, 5, false),
            new Hours(LocalTime.of(7, 30), LocalTime.of(15, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)),
            List.of(new Escalation(7, Set.of(Role.SEKDA)), new Escalation(9, Set.of(Role.DISNAKER, Role.REGION_HEAD))),
            Language.EN);
    private static final Setting NOTHING = new Setting(null, null, null, null, null);

    @Test
    void readsBackWhatItWrote() {
        assertThat(PolicyForm.of(FULL, FULL).read()).isEqualTo(FULL);
    }

    @Test
    void showsWhatAppliesWithoutSettingIt() {
        PolicyForm form = PolicyForm.of(FULL, NOTHING);

        assertThat(form.read()).isEqualTo(NOTHING);
        assertThat(form.value("people.UNREGISTERED")).isEqualTo("5");
        assertThat(form.on("day.SATURDAY")).isTrue();
    }
}

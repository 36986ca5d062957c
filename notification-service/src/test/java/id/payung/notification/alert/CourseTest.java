package id.payung.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.alert.Alert.Happening.Kind;
import id.payung.notification.alert.Alert.Quiet;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Rhythm;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing.Finding;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant THURSDAY = Instant.parse("2026-02-26T03:00:00Z");
    private static final Rhythm RHYTHM = new Rhythm(
            7,
            14,
            30,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            true);

    private final Opd opd = anOpd(List.of(new Opd.Contact("HEAD", "kepala@dinas.example")));

    @Test
    void opensWhenAReasonBeginsToHold() {
        Step step = next(THURSDAY, Optional.empty(), Optional.of(found(155))).orElseThrow();

        assertThat(step.after()).isInstanceOf(Alert.Open.class);
        assertThat(step.after().matter().people()).isEqualTo(155);
        assertThat(step.after().matter().toldAt()).isEqualTo(THURSDAY);
        assertThat(step.news()).contains(Letter.Kind.OPENED);
        assertThat(kinds(step)).containsExactly(Kind.OPENED);
    }

    @Test
    void staysSilentWhileNothingHoldsAndNothingChanges() {
        assertThat(next(THURSDAY, Optional.empty(), Optional.empty())).isEmpty();
        assertThat(next(THURSDAY.plusSeconds(60), Optional.of(open(155)), Optional.of(found(155))))
                .isEmpty();
        assertThat(next(THURSDAY, Optional.of(open(155).close(THURSDAY)), Optional.empty()))
                .isEmpty();
    }

    @Test
    void updatesWithoutALetter() {
        Step step = next(THURSDAY.plusSeconds(60), Optional.of(open(155)), Optional.of(found(12)))
                .orElseThrow();

        assertThat(step.after().matter().people()).isEqualTo(12);
        assertThat(step.news()).isEmpty();
        assertThat(kinds(step)).containsExactly(Kind.UPDATED);
    }

    @Test
    void remindsAWeekLaterInWorkingHours() {
        assertThat(next(Instant.parse("2026-03-05T00:59:59Z"), Optional.of(open(5)), Optional.of(found(5))))
                .isEmpty();

        Step step = next(Instant.parse("2026-03-05T01:00:00Z"), Optional.of(open(5)), Optional.of(found(5)))
                .orElseThrow();

        assertThat(step.news()).contains(Letter.Kind.REMINDED);
        assertThat(kinds(step)).containsExactly(Kind.REMINDED);
    }

    @Test
    void closesFromEveryLivingState() {
        Alert.Open open = open(5);
        Quiet quiet = new Quiet("opd-1", LocalDate.parse("2026-03-20"), "sedang diurus");

        for (Alert live : List.of(open, open.acknowledge(quiet), open.snooze(quiet))) {
            Step step = next(THURSDAY.plusSeconds(60), Optional.of(live), Optional.empty())
                    .orElseThrow();

            assertThat(step.after()).isInstanceOf(Alert.Closed.class);
            assertThat(step.after().matter().people()).isZero();
            assertThat(step.news()).contains(Letter.Kind.CLOSED);
        }
    }

    @Test
    void countsButDoesNotRemindWhileQuiet() {
        Alert quiet = open(5).acknowledge(new Quiet("opd-1", LocalDate.parse("2026-03-20"), null));

        Step step = next(Instant.parse("2026-03-19T03:00:00Z"), Optional.of(quiet), Optional.of(found(6)))
                .orElseThrow();

        assertThat(step.after()).isInstanceOf(Alert.Acknowledged.class);
        assertThat(step.after().matter().people()).isEqualTo(6);
        assertThat(step.news()).isEmpty();
    }

    @Test
    void wakesOnTheDayInTheOpdsOwnCalendar() {
        Alert quiet = open(5).snooze(new Quiet("opd-1", LocalDate.parse("2026-03-20"), "menunggu SK"));

        assertThat(next(Instant.parse("2026-03-19T16:59:59Z"), Optional.of(quiet), Optional.of(found(5))))
                .isEmpty();

        Step step = next(Instant.parse("2026-03-19T17:00:00Z"), Optional.of(quiet), Optional.of(found(5)))
                .orElseThrow();
        assertThat(step.after()).isInstanceOf(Alert.Open.class);
        assertThat(step.news()).contains(Letter.Kind.REMINDED);
        assertThat(kinds(step)).containsExactly(Kind.WOKEN);
    }

    @Test
    void takesTheSameThreadUpAgainWithinTheWindow() {
        Alert.Closed closed = open(5).close(THURSDAY);

        Step step = next(Instant.parse("2026-03-28T03:00:00Z"), Optional.of(closed), Optional.of(found(1)))
                .orElseThrow();

        assertThat(step.after().matter().id()).isEqualTo(closed.matter().id());
        assertThat(step.after().matter().round()).isEqualTo(2);
        assertThat(step.news()).contains(Letter.Kind.REOPENED);
    }

    @Test
    void beginsANewThreadAfterTheWindow() {
        Alert.Closed closed = open(5).close(THURSDAY);

        Step step = next(Instant.parse("2026-03-29T03:00:00Z"), Optional.of(closed), Optional.of(found(1)))
                .orElseThrow();

        assertThat(step.after().matter().id()).isNotEqualTo(closed.matter().id());
        assertThat(step.after().matter().round()).isEqualTo(1);
        assertThat(step.news()).contains(Letter.Kind.OPENED);
    }

    @Test
    void tellsAsSoonAsThereIsSomebodyToTell() {
        Opd silent = anOpd(List.of(new Opd.Contact("SEKDA", "sekda@kota.example")));
        Step untold = new Course(new Moment(silent, RHYTHM, THURSDAY))
                .next(Optional.empty(), Optional.of(found(5)), UUID::randomUUID)
                .orElseThrow();
        assertThat(untold.news()).isEmpty();
        assertThat(untold.after().matter().toldAt()).isNull();

        Step told = next(THURSDAY.plusSeconds(3600), Optional.of(untold.after()), Optional.of(found(5)))
                .orElseThrow();

        assertThat(told.news()).contains(Letter.Kind.OPENED);
    }

    @Test
    void comesBackAtTheReminderOrAtTheNextDayWhicheverIsFirst() {
        Moment moment = new Moment(opd, RHYTHM, Instant.parse("2026-03-04T18:00:00Z"));

        assertThat(moment.nextLook(List.of(open(5)))).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
        assertThat(moment.nextLook(List.of())).isEqualTo(Instant.parse("2026-03-05T17:00:00Z"));
    }

    private Optional<Step> next(Instant now, Optional<Alert> last, Optional<Finding> found) {
        return new Course(new Moment(opd, RHYTHM, now)).next(last, found, UUID::randomUUID);
    }

    private Alert.Open open(int people) {
        return Alert.Open.on(UUID.randomUUID(), opd.id(), opd.region(), found(people), THURSDAY)
                .told(THURSDAY);
    }

    private static Opd anOpd(List<Opd.Contact> contacts) {
        return new Opd(UUID.randomUUID(), new Region("36.73"), "Dinas", contacts, 2026, THURSDAY);
    }

    private static Finding found(int people) {
        return new Finding(Reason.UNREGISTERED, people, 160, LocalDate.parse("2026-02-20"));
    }

    private static List<Kind> kinds(Step step) {
        return step.happenings().stream().map(Alert.Happening::kind).toList();
    }
}

package id.payung.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.payung.notification.alert.Alert.Happening.Kind;
import id.payung.notification.alert.Alert.Quiet;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Terms;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant THURSDAY = Instant.parse("2026-02-26T03:00:00Z");
    private static final ZoneId SERANG = ZoneId.of("Asia/Jakarta");

    private final Opd opd = anOpd(List.of(new Opd.Contact("HEAD", "kepala@dinas.example")));

    @Test
    void opensWhenAReasonBeginsToHold() {
        Step step = next(THURSDAY, Optional.empty(), Optional.of(found(155))).orElseThrow();

        assertThat(step.after()).isInstanceOf(Alert.Open.class);
        assertThat(step.after().matter().people()).isEqualTo(155);
        assertThat(step.after().matter().told().at()).isEqualTo(THURSDAY);
        assertThat(step.news()).containsExactly(Letter.Kind.OPENED);
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

        assertThat(step.news()).containsExactly(Letter.Kind.REMINDED);
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
            assertThat(step.news()).containsExactly(Letter.Kind.CLOSED);
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
        Alert quiet = open(5).snooze(new Quiet("opd-1", LocalDate.parse("2026-03-10"), "menunggu SK"));

        assertThat(next(Instant.parse("2026-03-09T16:59:59Z"), Optional.of(quiet), Optional.of(found(5))))
                .isEmpty();

        Step step = next(Instant.parse("2026-03-09T17:00:00Z"), Optional.of(quiet), Optional.of(found(5)))
                .orElseThrow();
        assertThat(step.after()).isInstanceOf(Alert.Open.class);
        assertThat(step.news()).containsExactly(Letter.Kind.REMINDED);
        assertThat(kinds(step)).containsExactly(Kind.WOKEN);
    }

    @Test
    void takesTheSameThreadUpAgainWithinTheWindow() {
        Alert.Closed closed = open(5).close(THURSDAY);

        Step step = next(Instant.parse("2026-03-28T03:00:00Z"), Optional.of(closed), Optional.of(found(1)))
                .orElseThrow();

        assertThat(step.after().matter().id()).isEqualTo(closed.matter().id());
        assertThat(step.after().matter().round()).isEqualTo(2);
        assertThat(step.news()).containsExactly(Letter.Kind.REOPENED);
    }

    @Test
    void beginsANewThreadAfterTheWindow() {
        Alert.Closed closed = open(5).close(THURSDAY);

        Step step = next(Instant.parse("2026-03-29T03:00:00Z"), Optional.of(closed), Optional.of(found(1)))
                .orElseThrow();

        assertThat(step.after().matter().id()).isNotEqualTo(closed.matter().id());
        assertThat(step.after().matter().round()).isEqualTo(1);
        assertThat(step.news()).containsExactly(Letter.Kind.OPENED);
    }

    @Test
    void escalatesStepByStepOnceItsDayHasCome() {
        Alert.Open open = open(5).told(Instant.parse("2026-03-11T03:00:00Z"));
        assertThat(next(Instant.parse("2026-03-12T00:59:59Z"), Optional.of(open), Optional.of(found(5))))
                .isEmpty();

        Step first = next(Instant.parse("2026-03-12T01:00:00Z"), Optional.of(open), Optional.of(found(5)))
                .orElseThrow();
        assertThat(first.news()).containsExactly(Letter.Kind.ESCALATED);
        assertThat(first.happenings())
                .extracting(Alert.Happening::kind, Alert.Happening::note)
                .containsExactly(tuple(Kind.ESCALATED, "SEKDA, DISNAKER"));
        assertThat(first.after().matter().told().steps()).isEqualTo(1);

        Step second = next(Instant.parse("2026-03-26T01:00:00Z"), Optional.of(first.after()), Optional.of(found(5)))
                .orElseThrow();
        assertThat(second.news()).containsExactly(Letter.Kind.REMINDED, Letter.Kind.ESCALATED);
        assertThat(second.after().matter().told().steps()).isEqualTo(2);
        assertThat(next(Instant.parse("2026-05-29T01:00:00Z"), Optional.of(second.after()), Optional.of(found(5))))
                .as("there is no third step")
                .hasValueSatisfying(step -> assertThat(step.news()).containsExactly(Letter.Kind.REMINDED));
    }

    @Test
    void escalatesNothingWhileItIsQuietAndTheNextStepWhenQuietIsOver() {
        Alert quiet = open(5).acknowledge(new Quiet("opd-1", LocalDate.parse("2026-05-11"), null));
        assertThat(next(Instant.parse("2026-05-08T03:00:00Z"), Optional.of(quiet), Optional.of(found(5))))
                .isEmpty();

        Step woken = next(Instant.parse("2026-05-11T03:00:00Z"), Optional.of(quiet), Optional.of(found(5)))
                .orElseThrow();

        assertThat(kinds(woken)).containsExactly(Kind.WOKEN, Kind.ESCALATED);
        assertThat(woken.news()).containsExactly(Letter.Kind.REMINDED, Letter.Kind.ESCALATED);
        assertThat(woken.after().matter().told().steps())
                .as("one step at a time")
                .isEqualTo(1);
        assertThat(woken.after().matter().lastStepOn()).isEqualTo(LocalDate.parse("2026-05-11"));
    }

    @Test
    void beginsEscalationAnewWithEveryRound() {
        Alert.Closed closed =
                open(5).escalated(LocalDate.parse("2026-03-12")).close(Instant.parse("2026-03-13T03:00:00Z"));

        Step again = next(Instant.parse("2026-03-20T03:00:00Z"), Optional.of(closed), Optional.of(found(1)))
                .orElseThrow();

        assertThat(again.after().matter().told().steps()).isZero();
        assertThat(again.after().matter().lastStepOn()).isEqualTo(LocalDate.parse("2026-03-20"));
    }

    @Test
    void escalatesAlsoWhereTheOfficeItselfReadsNoMail() {
        Opd silent = anOpd(List.of());

        Step step = new Course(moment(silent, Instant.parse("2026-03-12T01:00:00Z")))
                .next(Optional.of(open(5)), Optional.of(found(5)), UUID::randomUUID)
                .orElseThrow();

        assertThat(step.news()).containsExactly(Letter.Kind.ESCALATED);
    }

    @Test
    void tellsAsSoonAsThereIsSomebodyToTell() {
        Opd silent = anOpd(List.of(new Opd.Contact("SEKDA", "sekda@kota.example")));
        Step untold = new Course(moment(silent, THURSDAY))
                .next(Optional.empty(), Optional.of(found(5)), UUID::randomUUID)
                .orElseThrow();
        assertThat(untold.news()).isEmpty();
        assertThat(untold.after().matter().told().at()).isNull();

        Step told = next(THURSDAY.plusSeconds(3600), Optional.of(untold.after()), Optional.of(found(5)))
                .orElseThrow();

        assertThat(told.news()).containsExactly(Letter.Kind.OPENED);
    }

    @Test
    void comesBackAtTheReminderOrAtTheNextDayWhicheverIsFirst() {
        Moment moment = moment(opd, Instant.parse("2026-03-04T18:00:00Z"));

        assertThat(moment.nextLook(List.of(open(5)))).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
        assertThat(moment.nextLook(List.of())).isEqualTo(Instant.parse("2026-03-05T17:00:00Z"));
    }

    private static Moment moment(Opd opd, Instant now) {
        return new Moment(opd, Terms.standard(SERANG, List.of()), now);
    }

    private Optional<Step> next(Instant now, Optional<Alert> last, Optional<Finding> found) {
        return new Course(moment(opd, now)).next(last, found, UUID::randomUUID);
    }

    private Alert.Open open(int people) {
        return Alert.Open.on(UUID.randomUUID(), opd.id(), opd.region(), found(people), THURSDAY)
                .told(THURSDAY);
    }

    private static Opd anOpd(List<Opd.Contact> contacts) {
        return new Opd(UUID.randomUUID(), new Region("36.73"), "Dinas", contacts, Set.of(2026), THURSDAY);
    }

    private static Finding found(int people) {
        return new Finding(Reason.UNREGISTERED, people, 160, LocalDate.parse("2026-02-20"));
    }

    private static List<Kind> kinds(Step step) {
        return step.happenings().stream().map(Alert.Happening::kind).toList();
    }
}

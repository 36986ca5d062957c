package id.payung.notification.alert;

import id.payung.notification.delivery.Letter;
import id.payung.notification.delivery.Outbox.Dispatch;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a look at one OPD came to.
record Looked(Moment moment, List<Step> steps, Instant nextLook) {

    /// Letters to the office's mailboxes.
    Stream<Dispatch> news() {
        return steps.stream()
                .filter(step ->
                        step.news().filter(news -> news != Letter.Kind.CLOSED).isPresent())
                .map(step -> dispatch(step, moment.opd().mailboxes()));
    }

    /// Closings; who hears of them is whoever was told.
    Stream<Dispatch> closings() {
        return steps.stream()
                .filter(step ->
                        step.news().filter(news -> news == Letter.Kind.CLOSED).isPresent())
                .map(step -> dispatch(step, List.of()));
    }

    private Dispatch dispatch(Step step, List<Contact> to) {
        Instant now = moment.now();
        Letter.Kind news = step.news().orElseThrow();
        return new Dispatch(step.after().matter().id(), step.after().matter().round(), news, now, leaveAt(news), to);
    }

    private Instant leaveAt(Letter.Kind news) {
        return switch (news) {
            case OPENED, REOPENED, CLOSED ->
                moment.rhythm().newsAt(moment.now(), moment.opd().region().zone());
            case REMINDED ->
                moment.rhythm()
                        .nextWorkingHour(moment.now(), moment.opd().region().zone());
        };
    }
}

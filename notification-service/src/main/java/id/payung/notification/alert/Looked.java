package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.delivery.Letter;
import id.payung.notification.delivery.Outbox.Dispatch;
import id.payung.notification.policy.Agenda;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a look at one OPD came to.
record Looked(Moment moment, List<Step> steps, Instant nextLook) {

    /// Letters to the office, and to those to whom an alert is escalated.
    Stream<Dispatch> news() {
        return dispatches().filter(dispatch -> dispatch.kind() != Letter.Kind.CLOSED);
    }

    /// Closings; who hears of them is whoever was told.
    Stream<Dispatch> closings() {
        return dispatches().filter(dispatch -> dispatch.kind() == Letter.Kind.CLOSED);
    }

    private Stream<Dispatch> dispatches() {
        return steps.stream()
                .flatMap(step ->
                        step.news().stream().map(news -> dispatch(step.after().matter(), news)));
    }

    private Dispatch dispatch(Matter matter, Letter.Kind news) {
        return new Dispatch(matter.id(), matter.round(), news, moment.now(), leaveAt(news), to(matter, news));
    }

    private List<Contact> to(Matter matter, Letter.Kind news) {
        return switch (news) {
            case OPENED, REOPENED, REMINDED -> moment.opd().mailboxes();
            case ESCALATED ->
                moment.policy()
                        .recipients(
                                moment.opd(),
                                moment.policy().escalation().get(matter.told().steps() - 1));
            case CLOSED -> List.of();
        };
    }

    private Instant leaveAt(Letter.Kind news) {
        Agenda agenda = moment.policy().agenda();
        return switch (news) {
            case OPENED, REOPENED, CLOSED -> agenda.newsAt(moment.now());
            case REMINDED, ESCALATED -> agenda.nextWorkingHour(moment.now());
        };
    }
}

package id.payung.notification.delivery;

import id.payung.notification.alert.News;
import id.payung.notification.standing.Contact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// News of an alert for some mailboxes.
///
/// @param at when it happened; with alert, kind and mailbox it makes a letter the same one
/// @param leaveAt not before
public record Dispatch(UUID alert, int round, News news, Instant at, Instant leaveAt, List<Contact> to) {}

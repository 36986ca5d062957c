package id.payung.notification.delivery;

import java.util.UUID;

/// A letter that is ours for the time of the lease.
///
/// @param attempt number of the attempt this claim is for
record Claimed(UUID letter, UUID alert, Letter.Kind kind, String recipient, int attempt) {}

package id.payung.notification.delivery;

import java.util.UUID;

/// A letter that is ours for the time of the lease.
///
/// @param letter stays the same over all attempts, so that who reads a letter twice knows it
/// @param kind what it tells of the alert
/// @param recipient an address of the channel
/// @param body what to bring, if it was written together with the letter; otherwise it is written when it leaves, and
///     this is empty
/// @param attempt number of the attempt this claim is for
/// @param tries the same, counted from when a person last asked for it to be tried again
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Claimed(UUID letter, UUID alert, String kind, String recipient, byte[] body, int attempt, int tries) {

    @Override
    public String toString() {
        return "Claimed[" + letter + ", attempt " + attempt + "]";
    }
}

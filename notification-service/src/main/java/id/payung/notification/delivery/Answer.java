package id.payung.notification.delivery;

/// What became of an attempt.
sealed interface Answer {

    /// In the words of the mail server, or of what failed on the way to it.
    String words();

    /// The server took the letter over.
    record Sent(String words) implements Answer {}

    /// Not now: try again.
    record PutOff(String words) implements Answer {}

    /// Never: this letter cannot be delivered.
    record Refused(String words) implements Answer {}
}

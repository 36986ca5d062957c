package id.payung.notification.delivery;

/// A way on which letters leave. The courier carries; a channel knows one way, and nothing of claims, attempts and
/// pauses.
public interface Channel {

    /// The name in the column `channel`.
    Way way();

    /// Tries once, on a thread of its own that may wait for the other side. When the deadline passes, the thread is
    /// interrupted and the attempt counts as put off, whatever is returned later.
    Answer carry(Claimed letter);

    /// The ways there are.
    enum Way {
        EMAIL,
        WEBHOOK
    }
}

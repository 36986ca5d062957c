package id.payung.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record that goes into the parked events, and why.
record Refused(ConsumerRecord<byte[], byte @Nullable []> source, String reason) {

    private static final int LONGEST_REASON = 500;

    /// A reason that holds no value of the event: the message of an [Unreadable] is written for operators, that of
    /// any other exception may quote what it stumbled on, so only its kind is kept.
    static Refused because(ConsumerRecord<byte[], byte @Nullable []> source, Throwable failure) {
        return new Refused(source, reason(failure));
    }

    static String reason(Throwable failure) {
        if (failure instanceof Unreadable unreadable) {
            return shortened(unreadable.reason());
        }
        StringBuilder reason = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql) {
                reason.append(", SQL state ").append(sql.getSQLState());
            }
        }
        return shortened(reason.toString());
    }

    private static String shortened(String reason) {
        String printable = reason.replace('\0', ' ');
        return printable.length() <= LONGEST_REASON ? printable : printable.substring(0, LONGEST_REASON);
    }
}

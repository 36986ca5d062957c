package id.payung.intake;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/// Tells what time will heal (wait, then the same poll again) from what this one event breaks (park it).
///
/// Only SQL states of class 22 (data) and 23 (constraint) are the event's own fault. Everything else the database
/// says, a missing table or right included, would hit the next event too, and parking them all would only hide it.
final class Outage {

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isAboutData(sql.getSQLState());
            }
            if (cause instanceof TransactionException || cause instanceof IOException) {
                return true;
            }
        }
        return failure instanceof DataAccessException && !(failure instanceof DataIntegrityViolationException);
    }

    private static boolean isAboutData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}

package id.payung.coverage.rebuild;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The transactions of a run.
@Component
class Transactions {

    /// Others cannot count while a swap goes on: it gives up before their transactions time out.
    private static final int SECONDS_TO_SWAP = 20;

    private final TransactionTemplate own;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate swap;

    Transactions(PlatformTransactionManager manager) {
        own = new TransactionTemplate(manager);
        snapshot = new TransactionTemplate(manager);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        swap = new TransactionTemplate(manager);
        swap.setTimeout(SECONDS_TO_SWAP);
    }

    TransactionTemplate own() {
        return own;
    }

    /// Sees the database as it was at its first statement, and holds nobody up.
    TransactionTemplate snapshot() {
        return snapshot;
    }

    TransactionTemplate swap() {
        return swap;
    }
}

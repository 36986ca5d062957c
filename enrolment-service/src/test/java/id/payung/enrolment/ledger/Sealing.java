package id.payung.enrolment.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/// Seals what waits in a ledger as the relay does, without a broker.
public final class Sealing {

    private Sealing() {}

    public static void all(Connection connection, int slice) throws SQLException {
        var slices = new Slices(connection);
        var cursor = slices.cursor();
        for (var next = slices.after(cursor.position(), slice);
                !next.isEmpty();
                next = slices.after(cursor.position(), slice)) {
            cursor = slices.publish(cursor, next);
        }
    }
}

package id.payung.notification.cost;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of this package without the service.
public final class CostTables {

    private CostTables() {}

    public static Tariffs tariffs(JdbcClient jdbc) {
        return new Tariffs(jdbc);
    }

    public static Bills bills(JdbcClient jdbc) {
        return new Bills(jdbc);
    }
}

package id.payung.intake;

import org.flywaydb.core.Flyway;

/// Makes the tables of the intake where the service keeps its own, by a history of their own: the service numbers its
/// migrations as if these were not there.
final class IntakeTables {

    private IntakeTables() {}

    static void migrate(Flyway service) {
        Flyway.configure()
                .configuration(service.getConfiguration())
                .locations("classpath:db/intake")
                .table("intake_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}

package id.payung.stack;

import java.util.Map;

/// The two who may connect to the database of a service.
///
/// @param owner makes and alters tables: for migrations
/// @param service reads and writes rows, and nothing else
public record Roles(Database owner, Database service) {

    /// What a service is told of both, as variables of its environment.
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", service.url(),
                "SPRING_DATASOURCE_USERNAME", service.username(),
                "SPRING_DATASOURCE_PASSWORD", service.password(),
                "SPRING_FLYWAY_USER", owner.username(),
                "SPRING_FLYWAY_PASSWORD", owner.password());
    }
}

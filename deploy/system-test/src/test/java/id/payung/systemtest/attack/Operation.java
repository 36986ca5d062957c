package id.payung.systemtest.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a service says, in its OpenAPI document, that it can be asked.
///
/// @param service first letter of its name
record Operation(char service, String method, String path, List<Parameter> parameters) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /// @param in `query` or `path`
    /// @param format of a text, such as `date`; empty where there is none
    record Parameter(String name, String in, String format) {}

    /// All of a document.
    static List<Operation> in(char service, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            service,
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            parameters(method.getValue())));
                }
            }
        }
        return operations;
    }

    private static List<Parameter> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(it -> new Parameter(
                        it.path("name").asString(),
                        it.path("in").asString(),
                        it.path("schema").path("format").asString("")))
                .filter(it -> it.in().equals("query") || it.in().equals("path"))
                .toList();
    }

    /// Such as `E GET /api/v1/opds`.
    String name() {
        return service + " " + method + " " + path;
    }
}

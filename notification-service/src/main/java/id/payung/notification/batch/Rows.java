package id.payung.notification.batch;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Rows as one parameter: JSON that the statement reads by `json_to_recordset(:rows::json) AS r (some_column uuid, …)`.
///
/// One round trip and one plan for any number of rows. A record's component `someColumn` is the column `some_column`.
public final class Rows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Rows() {}

    public static String of(List<? extends Record> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    /// For `= ANY (:ids)`, cast where the column is no text.
    public static String[] array(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}

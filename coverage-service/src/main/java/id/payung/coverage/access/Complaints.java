package id.payung.coverage.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with what somebody typed, as `field: what to do`.
public final class Complaints {

    private static final String BEHIND_THE_FIELD = ": ";

    private Complaints() {}

    /// By field, in the order in which they were said; under the empty name what is about none.
    public static Map<String, String> byField(List<String> complaints) {
        Map<String, String> byField = new LinkedHashMap<>();
        for (String complaint : complaints) {
            int colon = complaint.indexOf(BEHIND_THE_FIELD);
            byField.merge(
                    colon < 0 ? "" : complaint.substring(0, colon),
                    complaint.substring(colon < 0 ? 0 : colon + BEHIND_THE_FIELD.length()),
                    (one, other) -> one + "; " + other);
        }
        return byField;
    }
}

package id.payung.enrolment.profile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is known of one person; dates as `dd-mm-yyyy`, the wage in whole rupiah a month.
///
/// Personal data: the text form names the columns and not what they hold.
///
/// @param values by column; an empty text says that the file has the column and nothing in it
public record Details(Map<Detail, String> values) {

    public static final Details NONE = new Details(Map.of());

    public Details {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Optional<String> get(Detail detail) {
        return Optional.ofNullable(values.get(detail)).filter(value -> !value.isEmpty());
    }

    /// Rupiah a month.
    public Optional<Long> wage() {
        return get(Detail.UPAH).map(Long::valueOf);
    }

    /// Those of them that SIPP lets an office change afterwards.
    Map<Detail, String> particulars() {
        var particulars = new EnumMap<Detail, String>(Detail.class);
        values.forEach((detail, value) -> {
            if (detail.isParticular() && !value.isEmpty()) {
                particulars.put(detail, value);
            }
        });
        return particulars;
    }

    /// These, with what a newer file says in their place; columns that it lacks stay.
    Details with(Details newer) {
        var merged = new EnumMap<Detail, String>(Detail.class);
        merged.putAll(values);
        merged.putAll(newer.values);
        merged.values().removeIf(String::isEmpty);
        return new Details(merged);
    }

    @Override
    public String toString() {
        return "Details" + values.keySet();
    }
}

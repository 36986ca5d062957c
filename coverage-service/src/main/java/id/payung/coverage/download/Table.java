package id.payung.coverage.download;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table to download: what it is about, what its columns mean, and its rows.
///
/// @param about by name what must not be separated from the numbers: region, days, sources, rules
/// @param rows as many values as there are columns; null is withheld or not there
record Table(String name, List<About> about, List<Column> columns, List<List<@Nullable Object>> rows) {

    record About(String name, String value) {}

    /// @param definition what it holds, Bahasa Indonesia first
    record Column(String name, String definition) {}
}

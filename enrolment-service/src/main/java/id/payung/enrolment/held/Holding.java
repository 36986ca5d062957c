package id.payung.enrolment.held;

import java.util.List;
import java.util.Set;

/// What one owner of tables holds on people. Whoever keeps a personal column is one: `HeldIT` fails for a column that
/// nobody names.
public interface Holding {

    /// The name of its part of an export.
    String name();

    /// Each column with personal data, as `table.column`.
    Set<String> columns();

    /// Everything that is held on a person, in clear, as JSON will show it.
    List<?> of(Subject person);

    /// Leaves nothing of a person in these columns; runs in the transaction of the whole erasure.
    void erase(Subject person);
}

package id.payung.systemtest.attack;

import id.payung.systemtest.Rig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the three databases hold, table by table: to see what an attack left behind.
///
/// @param digests by table
record Shadow(Map<String, String> digests) {

    /// They move by themselves: sessions, what the relay and the readers have done, what alerts are doing.
    private static final Pattern RESTLESS = Pattern.compile("[a-z]+\\.(spring_session.*|intake_position|ledger_slice"
            + "|lapse_run|roster_part|told_change|live_generation|cell|office_total|region_total|alert.*|letter.*"
            + "|standing.*|roster|route)");

    static Shadow of(Rig rig) {
        Map<String, String> digests = new TreeMap<>();
        rig.sources().forEach((name, source) -> {
            JdbcClient tables = JdbcClient.create(source);
            names(tables).stream()
                    .map(table -> name + "." + table)
                    .filter(table -> !RESTLESS.matcher(table).matches())
                    .forEach(table -> digests.put(table, digest(tables, table.substring(name.length() + 1))));
        });
        return new Shadow(digests);
    }

    static List<String> names(JdbcClient tables) {
        return tables.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
                        """).query(String.class).list();
    }

    private static String digest(JdbcClient tables, String table) {
        return tables.sql("SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM %s t"
                        .formatted(table))
                .query(String.class)
                .single();
    }

    Set<String> changedSince(Shadow before) {
        return digests.entrySet().stream()
                .filter(now -> !now.getValue().equals(before.digests.get(now.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

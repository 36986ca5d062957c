package id.payung.systemtest.stream;

import id.payung.systemtest.Rig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What readers have made of the topics: SHA-256 over the sorted rows of each table, by its name.
final class Kept {

    private static final List<String> COVERAGE = List.of("cell", "opd", "region_total", "office_total", "tariff");
    private static final List<String> NOTIFICATION = List.of(
            "opd",
            "roster",
            "worker",
            "worker_name",
            "standing_cell",
            "standing_month",
            "ending_cell",
            "budget",
            "tariff",
            "bill",
            "alert",
            "letter");

    private Kept() {}

    static Map<String, String> by(Rig rig) {
        Map<String, String> digests = new TreeMap<>();
        COVERAGE.forEach(table -> digests.put("coverage " + table, digest(rig.coverageTables(), table)));
        NOTIFICATION.forEach(table -> digests.put("notification " + table, digest(rig.notificationTables(), table)));
        return digests;
    }

    private static String digest(JdbcClient tables, String table) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tables.sql("SELECT \"%s\"::text FROM \"%s\"".formatted(table, table)).query(String.class).list().stream()
                    .sorted()
                    .forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Records of a topic that a service has taken for repeats.
    static long repeats(JdbcClient tables, String topic) {
        return tables.sql("SELECT coalesce(sum(repeated), 0) FROM intake_position WHERE topic = :topic")
                .param("topic", topic)
                .query(Long.class)
                .single();
    }
}

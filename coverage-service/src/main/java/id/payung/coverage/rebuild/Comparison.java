package id.payung.coverage.rebuild;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares two generations region by region by digest, and row by row where the digests differ.
///
/// Five million cells are digested inside the database in seconds; only the rows of the first region that differs
/// are fetched.
@Component
class Comparison {

    private static final String DIGEST = """
            SELECT '1 cell' AS part, region, count(*) AS rows,
                   sum(hash_record_extended(ROW(opd, segment, category, funding, state, effective_on, recorded_on,
                                                workers), 0)) AS digest
              FROM generation_cell WHERE generation = :generation AND workers <> 0 GROUP BY region
            UNION ALL
            SELECT '2 total of an OPD', region, count(*),
                   sum(hash_record_extended(ROW(opd, segment, category, funding, state, workers), 0))
              FROM office_total WHERE generation = :generation AND workers <> 0 GROUP BY region
            UNION ALL
            SELECT '3 total of a region', region, count(*),
                   sum(hash_record_extended(ROW(segment, category, funding, state, workers), 0))
              FROM region_total WHERE generation = :generation AND workers <> 0 GROUP BY region
            UNION ALL
            SELECT '4 name of an OPD', region, count(*), sum(hash_record_extended(ROW(opd, version, name), 0))
              FROM generation_opd WHERE generation = :generation GROUP BY region
            """;

    private static final String ROWS = """
            SELECT concat_ws(' ', opd, segment, category, funding, state, 'effective', effective_on, 'recorded', recorded_on)
                       AS row,
                   workers::text AS value
              FROM generation_cell
             WHERE :part = '1 cell' AND generation = :generation AND region = :region AND workers <> 0
            UNION ALL
            SELECT concat_ws(' ', opd, segment, category, funding, state), workers::text
              FROM office_total
             WHERE :part = '2 total of an OPD' AND generation = :generation AND region = :region AND workers <> 0
            UNION ALL
            SELECT concat_ws(' ', segment, category, funding, state), workers::text
              FROM region_total
             WHERE :part = '3 total of a region' AND generation = :generation AND region = :region AND workers <> 0
            UNION ALL
            SELECT opd::text, concat_ws(' ', 'version', version, name)
              FROM generation_opd
             WHERE :part = '4 name of an OPD' AND generation = :generation AND region = :region
            """;

    /// A kind of rows in one region.
    record Part(String name, String region) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : region.compareTo(other.region);
        }

        private boolean holdsCells() {
            return name.startsWith("1");
        }

        private String words() {
            return name.substring(2);
        }
    }

    record Digest(long rows, String sum) {}

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of a generation, as the caller's transaction sees it.
    Map<Part, Digest> digests(int generation) {
        Map<Part, Digest> digests = new TreeMap<>();
        jdbc.sql(DIGEST).param("generation", generation).query(row -> {
            digests.put(
                    new Part(row.getString("part"), row.getString("region")),
                    new Digest(row.getLong("rows"), row.getString("digest")));
        });
        return digests;
    }

    static long cells(Map<Part, Digest> digests) {
        return digests.entrySet().stream()
                .filter(entry -> entry.getKey().holdsCells())
                .mapToLong(entry -> entry.getValue().rows())
                .sum();
    }

    /// The first part that is not the same in both; null when all are.
    static @Nullable Part firstDifference(Map<Part, Digest> live, Map<Part, Digest> read) {
        TreeSet<Part> parts = new TreeSet<>(live.keySet());
        parts.addAll(read.keySet());
        for (Part part : parts) {
            Digest digest = live.get(part);
            if (digest == null || !digest.equals(read.get(part))) {
                return part;
            }
        }
        return null;
    }

    /// The rows of a part, as the caller's transaction sees it.
    Map<String, String> rows(int generation, Part part) {
        Map<String, String> rows = new TreeMap<>();
        jdbc.sql(ROWS)
                .param("generation", generation)
                .param("part", part.name())
                .param("region", part.region())
                .query(row -> {
                    rows.put(row.getString("row"), row.getString("value"));
                });
        return rows;
    }

    /// Names the first row that differs, with what each says.
    static String describe(Part part, Map<String, String> live, Map<String, String> read) {
        TreeSet<String> names = new TreeSet<>(live.keySet());
        names.addAll(read.keySet());
        for (String name : names) {
            String shown = live.getOrDefault(name, "none");
            String counted = read.getOrDefault(name, "none");
            if (!shown.equals(counted)) {
                return "%s in %s, %s: live %s, by the topic %s"
                        .formatted(part.words(), part.region(), name, shown, counted);
            }
        }
        return part.words() + " in " + part.region() + ": live " + live.size() + " rows, by the topic " + read.size();
    }
}

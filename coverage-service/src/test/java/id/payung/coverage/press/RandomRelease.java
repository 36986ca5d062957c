package id.payung.coverage.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// A release whose numbers agree, as somebody might print it.
final class RandomRelease {

    final long population;
    final long employed;
    final long unemployed;
    final long workforce;
    final long base;
    final long covered;
    final int decimals;
    final Map<String, Object> said = new LinkedHashMap<>();
    private final Random random;

    RandomRelease(Random random) {
        this.random = random;
        population = 100_000 + random.nextLong(5_000_000);
        long aged = share(population, 70, 80);
        workforce = share(aged, 60, 70);
        unemployed = share(workforce, 3, 10);
        employed = workforce - unemployed;
        boolean overEmployed = random.nextBoolean();
        base = overEmployed ? employed : workforce;
        covered = share(base, 5, 80);
        decimals = 1 + random.nextInt(2);
        said.put("date", "2025-06-30");
        said.put("source", "Dinas");
        said.put("covered", dotted(covered));
        said.put("base", dotted(base));
        said.put("baseName", overEmployed ? "penduduk bekerja" : "angkatan kerja");
        said.put("gap", dotted(base - covered));
        said.put("percent", percent(covered, base));
        said.put("gapPercent", percent(base - covered, base));
        said.put("definition", overEmployed ? "D1" : "D2");
        said.put("parts", parts());
        said.put(
                "bases",
                object(
                        "employed", dotted(employed),
                        "unemployed", dotted(unemployed),
                        "workforce", dotted(workforce),
                        "outside", dotted(aged - workforce),
                        "aged15", dotted(aged),
                        "population", dotted(population),
                        "census", dotted(share(population, 98, 102))));
        said.put("target", object("people", dotted(between(covered, base))));
        said.put("money", object("amount", "Rp" + dotted(covered * 16_800 * 12), "months", 12, "tariff", "16.800"));
        long deaths = Math.max(1, covered * (1 + random.nextInt(5)) / 1_000);
        said.put("claims", object("deaths", dotted(deaths), "amount", "Rp" + dotted(deaths * 42_000_000)));
        said.put("staff", object("registered", dotted(2_403), "roster", dotted(2_403 + random.nextInt(900))));
        said.put(
                "persons",
                object(
                        "paid", dotted(covered),
                        "records", dotted(covered + 700),
                        "invalid", dotted(700),
                        "twice", "0"));
        said.put("others", list(object("source", "Kantor berita", "covered", dotted(covered), "base", dotted(base))));
        long before = share(base, 96, 104);
        long coveredBefore = Math.min(before, Math.max(1, covered - share(base, 0, 3)));
        said.put(
                "previous",
                list(object(
                        "date", "2024-06-30",
                        "covered", dotted(coveredBefore),
                        "base", dotted(before),
                        "percent", percent(coveredBefore, before))));
    }

    private List<Object> parts() {
        long wage = share(covered, 40, 60);
        long construction = share(covered - wage, 10, 40);
        return list(
                object("label", "PU", "people", dotted(wage)),
                object("label", "BPU", "people", dotted(covered - wage - construction)),
                object("label", "Jakon", "people", dotted(construction)));
    }

    /// Leaves out what a release may as well not say, and rounds what it may as well round.
    RandomRelease thinned() {
        for (String field : List.copyOf(said.keySet())) {
            if (!field.equals("date") && random.nextInt(3) == 0) {
                said.remove(field);
            }
        }
        if (covered > 20_000 && said.containsKey("covered") && random.nextBoolean()) {
            said.put("covered", (covered + 500) / 1_000 + " ribu");
        }
        if (base > 20_000 && said.containsKey("base") && random.nextBoolean()) {
            said.put("base", (base + 500) / 1_000 + " thousand");
        }
        return this;
    }

    private long share(long of, int lowPercent, int highPercent) {
        long low = of * lowPercent / 100;
        return low + random.nextLong(Math.max(1, of * highPercent / 100 - low));
    }

    private long between(long low, long high) {
        return low + random.nextLong(Math.max(1, high - low));
    }

    String percent(long over, long under) {
        return BigDecimal.valueOf(over)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(under), decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    static String dotted(long number) {
        return String.format(Locale.GERMANY, "%,d", number);
    }

    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            object.put((String) pairs[at], pairs[at + 1]);
        }
        return object;
    }

    private static List<Object> list(Object... members) {
        return new ArrayList<>(List.of(members));
    }

    /// What stands at a path such as `parts[1].people`.
    Object at(String path) {
        return Objects.requireNonNull(holder(path).get(last(path)), path);
    }

    void put(String path, Object value) {
        holder(path).put(last(path), value);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> holder(String path) {
        if (!path.contains(".")) {
            return said;
        }
        String first = path.substring(0, path.indexOf('.'));
        if (!first.contains("[")) {
            return (Map<String, Object>) said.computeIfAbsent(first, _ -> new LinkedHashMap<>());
        }
        int at = Integer.parseInt(first.substring(first.indexOf('[') + 1, first.indexOf(']')));
        List<Object> all = (List<Object>) said.get(first.substring(0, first.indexOf('[')));
        return (Map<String, Object>) Objects.requireNonNull(all).get(at);
    }
}

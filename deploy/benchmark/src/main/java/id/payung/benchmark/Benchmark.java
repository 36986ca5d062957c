package id.payung.benchmark;

import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the measures and prints each figure beside its limit; ends with code 1 when an answer was wrong.
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException unclear) {
            System.err.println(unclear.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        Path root = Path.of(System.getProperty("payung.root", "."));
        Path folder = Files.createDirectories(root.resolve("deploy/benchmark/target"));
        System.out.println(Machine.describe());
        try (Rig rig = new Rig(root)) {
            List<Rounds> table = new ArrayList<>();
            measures(rig, options, folder).forEach((name, measure) -> {
                if (options.wants(name)) {
                    table.add(run(measure, options.rounds()));
                }
            });
            System.out.println("\n" + Rounds.head());
            table.forEach(rounds -> System.out.println(rounds.row()));
            System.out.println("\nAnswers: right in every round (ledger = topic = projection, person by person).");
        } catch (WrongAnswer wrong) {
            System.out.println("\nAnswers: WRONG. " + wrong.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Map<String, Measure> measures(Rig rig, Options options, Path folder) {
        Books books = new Books(rig);
        Map<String, Measure> measures = new LinkedHashMap<>();
        Crowd crowd = new Crowd();
        measures.put("import", Import.inOnePass(rig, books, crowd, options.people(), folder));
        measures.put("import-in-steps", Import.inTwoSteps(rig, books, crowd, options.people(), folder));
        measures.put("person", new OnePerson(rig, books, crowd, Math.min(options.people() / 10, 10_000)));
        measures.put("publish", new Publish(rig, books, crowd, Math.min(options.people(), 100_000), folder));
        measures.put("rebuild", new Rebuild(rig, books, crowd, options.people(), folder));
        return measures;
    }

    /// One round more than asked for, the first, is only for warming up.
    private static Rounds run(Measure measure, int rounds) {
        Measure.Row row = measure.row();
        System.out.println("\n" + row.what());
        List<Round> counted = new ArrayList<>();
        for (int number = 0; number <= rounds; number++) {
            Round round = measure.round();
            System.out.printf(
                    "  %s: %,.0f of %,.0f %s = %.2f%n    %s%n",
                    number == 0 ? "warm-up" : "round " + number,
                    round.ours(),
                    round.limit(),
                    row.unit(),
                    round.share(),
                    String.join("\n    ", round.facts()));
            if (number > 0) {
                counted.add(round);
            }
        }
        return new Rounds(row, counted);
    }
}

package id.payung.benchmark;

import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import id.payung.benchmark.table.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs the measures and prints each figure beside its limit, and the table again into `target/table.md`; ends with
/// code
/// 1 when an answer was wrong.
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
            for (Menu.Choice choice : Menu.of(rig, options, root, folder)) {
                table.add(run(choice.measure(), options.rounds()));
            }
            String text =
                    "%s%n%n%s%n%s%n%nAnswers: right in every round (ledger = topic = projection, person by person)."
                            .formatted(
                                    Machine.describe(),
                                    Rounds.head(),
                                    table.stream().map(Rounds::row).collect(Collectors.joining("\n")));
            System.out.println("\n" + text);
            Files.writeString(folder.resolve("table.md"), text + "\n");
        } catch (WrongAnswer wrong) {
            System.out.println("\nAnswers: WRONG. " + wrong.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Rounds run(Measure measure, int asked) {
        Measure.Row row = measure.row();
        System.out.println("\n" + row.what());
        List<Round> counted = new ArrayList<>();
        int rounds = measure.rounds(asked);
        for (int number = rounds == 1 ? 1 : 0; counted.size() < Math.max(1, rounds - 1); number++) {
            Round round = measure.round();
            System.out.printf(
                    "  %s: %s, limit %s %s: %.2f%n    %s%n",
                    number == 0 ? "warm-up" : "round " + number,
                    Rounds.figure(round.ours()),
                    Rounds.figure(round.limit()),
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

package id.payung.benchmark;

import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.seen.Answers;
import id.payung.benchmark.seen.Subscribers;
import id.payung.benchmark.seen.Visible;
import id.payung.benchmark.start.Up;
import id.payung.benchmark.table.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// All rows of the table, in the order in which they are measured.
final class Menu {

    /// @param isLong takes minutes
    record Choice(String name, boolean isLong, Measure measure) {}

    private static final int LISTENERS = 10_000;

    private Menu() {}

    /// Those that are wanted.
    ///
    /// @throws IllegalArgumentException that names a row there is not
    static List<Choice> of(Rig rig, Options options, Path root, Path folder) {
        Books books = new Books(rig);
        Crowd crowd = new Crowd();
        int people = options.people();
        int some = Math.min(people, 100_000);
        int watched = options.isQuick() ? 10 : 60;
        Duration asked = Duration.ofSeconds(options.isQuick() ? 2 : 5);
        Growth growth = new Growth(rig, books, crowd, people, folder);
        List<Choice> all = List.of(
                quick("import", Import.inOnePass(rig, books, crowd, people, folder)),
                quick("import-in-steps", Import.inTwoSteps(rig, books, crowd, people, folder)),
                quick("person", new OnePerson(rig, books, crowd, Math.min(people / 10, 10_000))),
                quick("publish", new Publish(rig, books, crowd, some, folder)),
                quick("rebuild", new Rebuild(rig, books, crowd, people, folder)),
                quick("get", new Answers(Answers.What.RATE, rig, books, crowd, folder, asked)),
                quick("get-p99", new Answers(Answers.What.PROMPTNESS, rig, books, crowd, folder, asked)),
                quick("seen", new Visible(false, false, rig, books, crowd, folder, watched)),
                quick("heard", new Visible(true, false, rig, books, crowd, folder, watched / 3)),
                quick("seen-busy", new Visible(false, true, rig, books, crowd, folder, watched)),
                quick("heard-busy", new Visible(true, true, rig, books, crowd, folder, watched / 3)),
                quick("listeners", new Subscribers(rig, books, crowd, folder, LISTENERS)),
                quick("lapse", new Lapses(rig, books, crowd, people, folder)),
                new Choice("up", true, new Up(root, folder)),
                new Choice("growth", true, new Growing("one imported row", growth, Growth.Costs::imported)),
                new Choice("growth-read", true, new Growing("reads of four pages", growth, Growth.Costs::read)));
        refuseUnknown(options, all.stream().map(Choice::name).toList());
        return all.stream()
                .filter(choice -> options.wants(choice.name(), choice.isLong()))
                .toList();
    }

    private static Choice quick(String name, Measure measure) {
        return new Choice(name, false, measure);
    }

    private static void refuseUnknown(Options options, List<String> known) {
        Stream<String> unknown = options.only().stream().filter(name -> !known.contains(name));
        unknown.findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no row " + name + ", only " + known);
        });
    }
}

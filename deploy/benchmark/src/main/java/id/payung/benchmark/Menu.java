package id.payung.benchmark;

import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.Site;
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
        Site site = new Site(rig, folder);
        int people = options.people();
        int some = Math.min(people, 100_000);
        int watched = options.isQuick() ? 10 : 60;
        Duration asked = Duration.ofSeconds(options.isQuick() ? 2 : 5);
        Growth growth = new Growth(site, people);
        List<Choice> all = List.of(
                quick("import", Import.inOnePass(site, people)),
                quick("import-in-steps", Import.inTwoSteps(site, people)),
                quick("person", new OnePerson(site, Math.min(people / 10, 10_000))),
                quick("publish", new Publish(site, some)),
                quick("rebuild", new Rebuild(site, people)),
                quick("get", new Answers(Answers.What.RATE, site, asked)),
                quick("get-p99", new Answers(Answers.What.PROMPTNESS, site, asked)),
                quick("seen", new Visible(false, false, site, watched)),
                quick("heard", new Visible(true, false, site, watched / 3)),
                quick("seen-busy", new Visible(false, true, site, watched)),
                quick("heard-busy", new Visible(true, true, site, watched / 3)),
                quick("listeners", new Subscribers(site, LISTENERS)),
                quick("lapse", new Lapses(site, people)),
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

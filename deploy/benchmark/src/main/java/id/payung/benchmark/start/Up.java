package id.payung.benchmark.start;

import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import id.payung.stack.housing.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `deploy/local/up` on the data of its demonstration, until it says that it is up.
///
/// The limit: PostgreSQL and Kafka on data of their own and three Spring Boot applications with the libraries of our
/// services and nothing in them, all at once and with the same options.
public final class Up implements Measure {

    private static final String IS_UP = "Payung is up after";

    private final Path root;
    private final Path home;
    private final Bare bare;

    public Up(Path root, Path folder) {
        this.root = root;
        this.home = folder.resolve("up");
        this.bare = new Bare(root, folder.resolve("bare"));
    }

    @Override
    public Row row() {
        return new Row(
                "deploy/local/up on kept data",
                "PostgreSQL, Kafka and three empty Spring Boot services",
                "s",
                Goal.times(1.3).and(Goal.within(20)));
    }

    @Override
    public Round round() {
        if (!Files.exists(home.resolve("endpoints.json"))) {
            up("--fresh");
        }
        return new Round(up(), bare.start(), List.of());
    }

    /// @return seconds until it was up; it is down again
    private double up(String... options) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("deploy/local/up").toString()));
        List.of("enrolment", "coverage", "notification", "mail", "postgres", "kafka")
                .forEach(part -> command.addAll(List.of("--" + part + "-port", Integer.toString(Ports.freePort()))));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PAYUNG_HOME", home.toString());
        // As a person starts it, whatever the servers of this benchmark are told.
        builder.environment().remove("PAYUNG_STACK_KAFKA_JVM");
        long begin = System.nanoTime();
        try {
            Process process = builder.start();
            double seconds = 0;
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    if (line.startsWith(IS_UP)) {
                        seconds = (System.nanoTime() - begin) / 1e9;
                        // Not `process.destroy()`, which closes what is being read.
                        process.toHandle().destroy();
                    }
                }
            }
            process.onExit().join();
            if (seconds == 0) {
                throw new WrongAnswer("it is not up:\n" + String.join("\n", said));
            }
            return seconds;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

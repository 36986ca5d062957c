package id.payung.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was asked for on the command line and in the environment; the command line wins.
///
/// @param ports where each part listens on 127.0.0.1
/// @param empty no demonstration scenario in a new data folder
/// @param fresh forget earlier data first
record Options(Map<Part, Integer> ports, boolean empty, boolean fresh) {

    /// What listens, and where unless told otherwise.
    enum Part {
        ENROLMENT("enrolment", 8081),
        COVERAGE("coverage", 8082),
        NOTIFICATION("notification", 8083),
        MAIL("mail", 8025),
        POSTGRES("postgres", 15_432),
        KAFKA("kafka", 19_092);

        private final String word;
        private final int usual;

        Part(String word, int usual) {
            this.word = word;
            this.usual = usual;
        }

        String word() {
            return word;
        }

        String option() {
            return "--" + word + "-port";
        }

        String variable() {
            return "PAYUNG_" + name() + "_PORT";
        }
    }

    Options {
        ports = Map.copyOf(ports);
        if (ports.size() != Part.values().length) {
            throw new IllegalArgumentException("Every part needs a port: " + ports);
        }
        if (ports.values().stream().distinct().count() != ports.size()) {
            throw new Refusal("Two parts cannot share a port: " + ports);
        }
    }

    /// @throws Refusal that names the word it does not understand
    static Options read(List<String> arguments, Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String variable = environment.getOrDefault(part.variable(), "");
            ports.put(part, variable.isEmpty() ? part.usual : port(part.variable(), variable));
        }
        boolean empty = false;
        boolean fresh = false;
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--empty" -> empty = true;
                case "--fresh" -> fresh = true;
                default -> {
                    Part part = Stream.of(Part.values())
                            .filter(candidate -> candidate.option().equals(word))
                            .findAny()
                            .orElseThrow(
                                    () -> new Refusal(word + " is not an option; deploy/local/up --help lists them"));
                    ports.put(part, port(word, words.isEmpty() ? "" : words.removeFirst()));
                }
            }
        }
        return new Options(ports, empty, fresh);
    }

    int port(Part part) {
        return ports.getOrDefault(part, part.usual);
    }

    private static int port(String name, String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new Refusal(name + " needs a number from 1 to 65535, not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }
}

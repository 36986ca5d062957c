package id.payung.benchmark;

import java.util.List;

/// What is asked for on the command line.
///
/// @param people rows of one import
/// @param rounds how often each row of the table is measured, after one round that only warms up
/// @param only names of the rows to measure; empty for all
/// @param isQuick rows that cannot be measured in seconds are left out, unless they are named
record Options(int people, int rounds, List<String> only, boolean isQuick) {

    static final String USAGE = """
            usage: deploy/benchmark/run [options]

              --quick          2 minutes: 10,000 people, 1 round, without up and growth
              --long           imports of 1,000,000 people
              --people N       rows of one import, 1,000 to 2,000,000     100,000
              --rounds N       1 to 20                                    2
              --only A,B       import, import-in-steps, person, publish, rebuild, get, get-p99, seen, heard,
                               seen-busy, heard-busy, listeners, lapse, up, growth, growth-read
            """;

    Options {
        if (people < 1_000 || people > 2_000_000 || rounds < 1 || rounds > 20) {
            throw new IllegalArgumentException("--people is 1000 to 2000000, --rounds 1 to 20");
        }
        only = List.copyOf(only);
    }

    static Options of(String... arguments) {
        int people = 100_000;
        int rounds = 2;
        boolean isQuick = false;
        List<String> only = List.of();
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--quick" -> {
                    people = 10_000;
                    rounds = 1;
                    isQuick = true;
                }
                case "--long" -> people = 1_000_000;
                case "--people" -> people = Integer.parseInt(value(arguments, ++at));
                case "--rounds" -> rounds = Integer.parseInt(value(arguments, ++at));
                case "--only" -> only = List.of(value(arguments, ++at).split(",", -1));
                default -> throw new IllegalArgumentException("There is no option " + arguments[at]);
            }
        }
        return new Options(people, rounds, only, isQuick);
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    boolean wants(String measure, boolean isLong) {
        return only.isEmpty() ? !(isQuick && isLong) : only.contains(measure);
    }
}

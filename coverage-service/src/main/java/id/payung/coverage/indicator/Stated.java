package id.payung.coverage.indicator;

/// What a percentage may not go without.
final class Stated {

    private Stated() {}

    static void everywhere(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A percentage without " + what + " means nothing");
        }
    }
}

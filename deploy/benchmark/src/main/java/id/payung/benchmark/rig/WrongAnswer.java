package id.payung.benchmark.rig;

/// What was measured gave a wrong answer, so its speed does not count.
public final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongAnswer(String what) {
        super(what);
    }

    /// @throws WrongAnswer unless both are the same
    public static void unless(String what, long expected, long found) {
        if (expected != found) {
            throw new WrongAnswer("%s: %,d expected, %,d found".formatted(what, expected, found));
        }
    }
}

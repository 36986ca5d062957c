package id.payung.coverage.rebuild;

/// Another replica has taken the run over: this one stops without a trace.
final class LostRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRun() {
        super("Another replica has taken the run over");
    }
}

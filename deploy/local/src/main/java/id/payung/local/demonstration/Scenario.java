package id.payung.local.demonstration;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/// Plays the demonstration against running services. Deterministic, and every step may be repeated: a scenario that was
/// cut short is played again from the beginning and changes only what is missing.
public final class Scenario {

    private static final String REGION = "36.73";

    private final URI enrolment;
    private final URI coverage;
    private final String adminSecret;
    private final Consumer<String> teller;

    /// @param teller hears a line for each step
    public Scenario(URI enrolment, URI coverage, String adminSecret, Consumer<String> teller) {
        this.enrolment = enrolment;
        this.coverage = coverage;
        this.adminSecret = adminSecret;
        this.teller = teller;
    }

    /// @return two offices, one in order and one with people missing, and the region
    public List<SignIn> play() {
        return List.of();
    }
}

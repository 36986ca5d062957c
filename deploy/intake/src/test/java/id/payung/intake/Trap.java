package id.payung.intake;

/// A class that a record names and nothing else does: once anybody makes one of it, that shows.
public final class Trap {

    static final String SPRUNG = "payung.trap.sprung";

    static {
        System.setProperty(SPRUNG, "yes");
    }

    public String bait = "";
}

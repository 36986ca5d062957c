package id.payung.coverage.region;

/// All regions, for tests of other packages.
public final class RegionsOfTheTest {

    private RegionsOfTheTest() {}

    public static Regions all() {
        return new Regions();
    }
}

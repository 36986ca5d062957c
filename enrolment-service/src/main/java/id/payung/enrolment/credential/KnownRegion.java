package id.payung.enrolment.credential;

/// Whether a region code is one of the country's.
@FunctionalInterface
public interface KnownRegion {

    boolean test(String code);
}

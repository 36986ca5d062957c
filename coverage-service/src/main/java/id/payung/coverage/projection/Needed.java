package id.payung.coverage.projection;

import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.intake.Unreadable;
import org.jspecify.annotations.Nullable;

/// Fields without which an event cannot be counted.
final class Needed {

    private Needed() {}

    /// @throws Unreadable when it is missing
    static <T> T of(String field, @Nullable T value) {
        if (value == null) {
            throw new Unreadable(field + " is missing");
        }
        return value;
    }

    /// @throws Unreadable when one of them is missing
    static Kind kind(
            Kind.@Nullable Segment segment,
            Kind.@Nullable Category category,
            Kind.@Nullable Funding funding,
            Kind.@Nullable State state) {
        return new Kind(of("segment", segment), of("category", category), of("funding", funding), of("state", state));
    }

    /// @throws Unreadable when it is missing or no region of this version
    static String region(@Nullable String code, Regions regions) {
        return regions.find(of("region", code))
                .map(Region::code)
                .orElseThrow(() -> new Unreadable("this version does not know the region"));
    }
}

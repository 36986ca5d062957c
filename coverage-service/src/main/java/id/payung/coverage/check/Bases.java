package id.payung.coverage.check;

import id.payung.coverage.number.Printed;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How many people each population has, by what the release prints.
///
/// @param numbers the five numbers of coverage
record Bases(Release release, Map<Quantity, Printed> numbers) {

    /// @return null where the release does not say; its base counts as the population that it names
    @Nullable
    Printed of(Population population) {
        Printed printed = release.bases().get(population);
        return printed == null && Population.named(release.main().baseName()).equals(Set.of(population))
                ? numbers.get(Quantity.BASE)
                : printed;
    }
}

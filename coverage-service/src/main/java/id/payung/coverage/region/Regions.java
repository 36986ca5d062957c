package id.payung.coverage.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The list of regions, read at the start from `regions.csv` (Kepmendagri 300.2.2-2138/2025 as amended). BPS numbers
/// its
/// regions differently: never join by code with a BPS table.
@Component
public class Regions {

    private static final Region NATION = new Region("ID", "Indonesia", Region.Level.NATION);

    private final Map<String, Region> byCode;

    Regions() {
        Map<String, Region> read = new LinkedHashMap<>();
        read.put(NATION.code(), NATION);
        try (InputStream file = Objects.requireNonNull(Regions.class.getResourceAsStream("/regions.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().skip(1).map(Regions::region).forEach(region -> read.put(region.code(), region));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byCode = Collections.unmodifiableMap(read);
    }

    private static Region region(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return new Region(
                cells.get(0), cells.get(1), Region.Level.valueOf(cells.get(2).toUpperCase(Locale.ROOT)));
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// @throws UnknownRegion when there is none of this code
    public Region get(String code) {
        return find(code).orElseThrow(() -> new UnknownRegion(code));
    }

    int size() {
        return byCode.size();
    }
}

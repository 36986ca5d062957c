package id.payung.coverage.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.coverage.access.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// The list of regions, read at the start from `regions.csv` (Kepmendagri 300.2.2-2138/2025 as amended). BPS numbers
/// its regions differently: never join by code with a BPS table.
@Component
public class Regions {

    private static final Region NATION = new Region("ID", "Indonesia", Region.Level.NATION);

    private static final int LONGEST_ECHO = 20;

    /// About the middle of a region, in degrees.
    public record Centre(double latitude, double longitude) {}

    private final Map<String, Region> byCode;
    private final Map<String, Centre> centres = new HashMap<>();

    Regions() {
        Map<String, Region> read = new LinkedHashMap<>();
        read.put(NATION.code(), NATION);
        try (InputStream file = Objects.requireNonNull(Regions.class.getResourceAsStream("/regions.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().skip(1).map(this::region).forEach(region -> read.put(region.code(), region));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byCode = Collections.unmodifiableMap(read);
    }

    private Region region(String line) {
        List<String> cells = List.of(line.split(",", -1));
        centres.put(cells.get(0), new Centre(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5))));
        return new Region(
                cells.get(0), cells.get(1), Region.Level.valueOf(cells.get(2).toUpperCase(Locale.ROOT)));
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// @throws ErrorResponseException when there is none of this code; it says how codes look
    public Region get(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    private static ErrorResponseException unknown(String code) {
        String shown = code.length() <= LONGEST_ECHO ? code : code.substring(0, LONGEST_ECHO) + "…";
        return Problem.UNKNOWN_REGION.because(
                ("Tidak ada wilayah dengan kode '%s'. Gunakan kode Kemendagri: ID (nasional), 36 (provinsi) atau 36.73"
                                + " (kabupaten/kota). / There is no region '%s': use ID, a province as 36 or a regency"
                                + " or city as 36.73.")
                        .formatted(shown, shown));
    }

    /// Of a province, a kabupaten or a kota.
    public Centre centre(Region region) {
        return Objects.requireNonNull(centres.get(region.code()), () -> region.code() + " is not on the map");
    }

    /// What lies in a region one level below: provinces in the nation, kabupaten and kota in a province.
    public List<Region> inside(Region region) {
        return byCode.values().stream()
                .filter(it -> of(it).equals(region.code()))
                .toList();
    }

    /// The code of the region that a region lies in; empty for the nation.
    public static String of(Region region) {
        return switch (region.level()) {
            case NATION -> "";
            case PROVINCE -> NATION.code();
            case REGENCY, CITY -> region.code().substring(0, region.code().indexOf('.'));
        };
    }

    /// Every code, the nation's first.
    public Set<String> codes() {
        return byCode.keySet();
    }

    int size() {
        return byCode.size();
    }
}

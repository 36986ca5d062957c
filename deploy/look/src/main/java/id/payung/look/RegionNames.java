package id.payung.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the provinces and kabupaten/kota of Kepmendagri 300.2.2-2138/2025 are called, by their code; read once.
final class RegionNames {

    private static final Map<String, String> NAMES = read();

    private RegionNames() {}

    /// The code itself when nothing has it.
    static String of(String code) {
        return code.equals("ID") ? "Indonesia" : NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> read() {
        var file = Objects.requireNonNull(RegionNames.class.getResourceAsStream("/regions.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

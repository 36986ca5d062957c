package id.payung.systemtest.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What browser tests need of the machine, found in its environment.
record Programs(Map<String, String> environment) {

    /// Names a browser that is somewhere else.
    static final String NAMED = "PAYUNG_BROWSER";

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// Playwright says so in its `package.json`.
    private static final int OLDEST_NODE = 20;

    /// @throws IllegalStateException with one line that says what to install
    Path browser() {
        String named = environment.getOrDefault(NAMED, "");
        if (!named.isEmpty()) {
            if (Files.isExecutable(Path.of(named))) {
                return Path.of(named);
            }
            throw new IllegalStateException("%s=%s is no program: name a Chromium or Chrome".formatted(NAMED, named));
        }
        return BROWSERS.stream()
                .flatMap(this::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no browser here: install chromium (apt-get install chromium), or name one in "
                                + NAMED));
    }

    /// Empty where Playwright has to bring its own.
    Optional<Path> node() {
        return onPath("node").filter(Programs::isNewEnough).findFirst();
    }

    private Stream<Path> onPath(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static boolean isNewEnough(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").start();
            String version = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return version.matches("v\\d+\\..*\\s*")
                    && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= OLDEST_NODE;
        } catch (IOException unusable) {
            return false;
        }
    }
}

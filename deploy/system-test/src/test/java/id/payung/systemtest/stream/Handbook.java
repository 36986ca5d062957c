package id.payung.systemtest.stream;

import id.payung.systemtest.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The statements of `docs/operations.md`, so that what is executed is what is written there.
final class Handbook {

    private static final Pattern STATEMENTS = Pattern.compile("```sql\\R\\s*-- (.+)\\R([^`]+)```");

    private Handbook() {}

    /// @param heading the comment above the statements, such as `enrolment-service, after a restore`
    static String statements(String heading) {
        try {
            String text = Files.readString(Machine.root().resolve("docs/operations.md"));
            return STATEMENTS
                    .matcher(text)
                    .results()
                    .filter(it -> it.group(1).strip().equals(heading))
                    .map((MatchResult it) -> it.group(2))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package id.payung.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs small programs to their end.
final class Programs {

    private Programs() {}

    /// @return what the program printed
    /// @throws StackException with the same when the program failed
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackException("%s failed with %d:%n%s".formatted(command, process.exitValue(), said));
            }
            return said;
        } catch (IOException absent) {
            throw new StackException("%s cannot be run".formatted(command.getFirst()), absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while %s ran".formatted(command.getFirst()), interrupted);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (StackException failed) {
            return false;
        }
    }
}

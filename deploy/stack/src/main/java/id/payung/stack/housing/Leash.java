package id.payung.stack.housing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Child processes end with this JVM, also when it is killed with `kill -9`.
///
/// A shell outside the JVM reads from a pipe which processes are held. When the pipe closes, because the JVM has gone
/// by whatever way, it asks those still held to stop, the youngest first, and kills the ones that do not.
public final class Leash {

    /// SIGTERM and SIGHUP to the process group of a terminal must not remove the one who cleans up.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            held=''
            while read -r verb pid signal; do
              kept=''
              for entry in $held; do
                [ "${entry%:*}" = "$pid" ] || kept="$kept $entry"
              done
              [ "$verb" = hold ] && kept="$pid:$signal $kept"
              held=$kept
            done
            for entry in $held; do
              pid=${entry%:*}
              kill -CONT "$pid" 2>/dev/null
              kill -"${entry#*:}" "$pid" 2>/dev/null
              patience=0
              while kill -0 "$pid" 2>/dev/null && [ "$patience" -lt 100 ]; do
                sleep 0.1
                patience=$((patience + 1))
              done
              kill -KILL "$pid" 2>/dev/null
            done
            """;

    private static final Leash OF_THIS_JVM = new Leash();

    private final PrintStream orders;

    private Leash() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException("No shell to hold child processes with", broken);
        }
    }

    /// @param signal the one that makes this process stop in order, such as `TERM`
    public static void hold(ProcessHandle process, String signal) {
        OF_THIS_JVM.order("hold " + process.pid() + " " + signal);
    }

    public static void release(ProcessHandle process) {
        OF_THIS_JVM.order("release " + process.pid());
    }

    private synchronized void order(String line) {
        orders.println(line);
    }
}

package id.payung.local;

import java.util.List;
import java.util.stream.Stream;

/// What the JVM of a service is started with here: quick to start and small rather than fast for ever.
final class JavaFlags {

    /// Without the second compiler a service is ready in half the time.
    private static final String QUICK_TO_START =
            "-Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Dspring.jmx.enabled=false";

    private JavaFlags() {}

    /// The JVM keeps the classes it has loaded in a file when it ends, and reads that file when it starts: half the
    /// work of a start. It writes a new one by itself when the jar has changed.
    static List<String> of(String service, Home home) {
        String flags = System.getenv().getOrDefault("PAYUNG_JAVA_OPTIONS", QUICK_TO_START);
        return Stream.concat(
                        Stream.of(flags.split(" ", -1)),
                        Stream.of(
                                "-XX:+AutoCreateSharedArchive",
                                "-Xlog:cds=off",
                                "-XX:SharedArchiveFile=" + home.loadedClasses().resolve(service + ".jsa")))
                .toList();
    }
}

package id.payung.enrolment.seal;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/// `verify-seals`: the same verification for an auditor, who needs the jar, an address and the right to read two
/// tables, and none of the service's secrets. It starts neither server nor relay and writes nothing.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({SealedLedger.class, VerifySeals.class})
public final class VerifySealsCommand {

    public static final String NAME = "verify-seals";

    private static final int INTACT = 0;
    private static final int BROKEN = 2;

    private VerifySealsCommand() {}

    /// Verifies up to the slice that is the last one now and prints what it found.
    ///
    /// @param arguments Spring's, such as `--spring.datasource.url=`; for a seal that was noted outside
    ///     `--noted-slice=` and `--noted-seal=`
    /// @return exit code: 0 intact, 2 broken; what hinders the verification itself is thrown, and ends with 1
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(VerifySealsCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "logging.structured.format.console=")
                .run(arguments)) {
            var slice = context.getEnvironment().getProperty("noted-slice", Long.class);
            var seal = context.getEnvironment().getProperty("noted-seal");
            var noted = slice == null || seal == null ? null : new Noted(slice, seal);
            var last = context.getBean(SealedLedger.class)
                    .latest()
                    .map(SealedLedger.Slice::number)
                    .orElse(0L);
            return verify(context.getBean(VerifySeals.class), last, noted);
        }
    }

    private static int verify(VerifySeals seals, long last, @Nullable Noted noted) {
        var from = Checked.NOTHING;
        while (true) {
            switch (seals.after(from, last, noted)) {
                case Step.Onward(var to) -> from = to;
                case Step.Intact(var end) -> {
                    System.out.printf(
                            "INTACT slices=%d events=%d seal=%s%n",
                            end.slice(), end.events(), HexFormat.of().formatHex(end.seal()));
                    return INTACT;
                }
                case Step.Broken(var whole, var slice, var fault) -> {
                    System.out.printf(
                            "BROKEN slice=%d fault=%s whole-slices=%d (%s)%n",
                            slice, fault, whole.slice(), fault.meaning());
                    return BROKEN;
                }
            }
        }
    }
}

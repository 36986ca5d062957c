package id.payung.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// What somebody may do at a broker; all there are stand in `kafka-rights.csv`.
///
/// @param who a service, by the first word of its name
record Right(String who, ResourceType resource, String name, AclOperation operation) {

    static List<Right> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Right.class.getResourceAsStream("kafka-rights.csv")), UTF_8))) {
            return lines.lines().skip(1).map(Right::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Right read(String line) {
        String[] parts = line.split(",", -1);
        return new Right(
                parts[0],
                ResourceType.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                parts[2],
                AclOperation.valueOf(parts[3].toUpperCase(Locale.ROOT)));
    }

    AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(resource, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + who, "*", operation, AclPermissionType.ALLOW));
    }
}

package id.payung.stack;

import id.payung.stack.housing.Folders;
import id.payung.stack.housing.StackException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/// Stands at the detours of a broker: who comes in there says who it is, by a name and a secret, and may do what its
/// rights say and nothing else. Who comes in by the open way, as tests do, may do everything.
final class Guard {

    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final List<Right> rights = Right.all();
    private final Map<String, String> secrets = new TreeMap<>();

    /// @param data where the secrets are kept
    Guard(Path data) {
        for (Right right : rights) {
            secrets.computeIfAbsent(
                    right.who(),
                    who -> Folders.secret(data.resolve("kafka.%s.secret".formatted(who)), RandomText.of(16)));
        }
    }

    /// Of the broker.
    ///
    /// @param listeners those that are guarded
    String settings(Collection<String> listeners) {
        String users = secrets.entrySet().stream()
                .map(user -> "user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                .collect(Collectors.joining(" "));
        String each = listeners.stream()
                .map(listener -> """
                        listener.name.%1$s.sasl.enabled.mechanisms=PLAIN
                        listener.name.%1$s.plain.sasl.jaas.config=%2$s %3$s;
                        """.formatted(listener.toLowerCase(Locale.ROOT), MODULE, users))
                .collect(Collectors.joining());
        return each + """
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                """;
    }

    /// Of a client.
    Map<String, String> login(String who) {
        String secret = secrets.get(who);
        if (secret == null) {
            throw new StackException("Nobody has the name %s, but %s".formatted(who, secrets.keySet()));
        }
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", "%s username=\"%s\" password=\"%s\";".formatted(MODULE, who, secret));
    }

    void grant(Admin admin) {
        try {
            admin.createAcls(rights.stream().map(Right::binding).toList()).all().get();
        } catch (ExecutionException refused) {
            throw new StackException("Kafka takes no rights", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while rights were given", interrupted);
        }
    }
}

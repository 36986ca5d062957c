package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.systemtest.Crowd;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Values that were made to hurt, in every parameter and every member that the services say they read. Each is sent by
/// whoever may ask, so that it gets as far as it can.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileValuesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final City city = City.shared();
    private final Map<String, Case> cases =
            Cases.ALL.stream().collect(Collectors.toMap(Case::operation, it -> it, (first, _) -> first));

    @Test
    void noParameterReachesTheTextOfAStatementOrMakesAServiceStumble() {
        List<Blow> blows = Stream.of('E', 'C', 'N')
                .flatMap(service -> Documents.operations(city, service).stream())
                .flatMap(operation -> blows(operation, Objects.requireNonNull(cases.get(operation.name()))))
                .toList();

        assertThat(blows).hasSizeGreaterThan(1_000);
        assertThat(Blow.broken(city, blows)).isEmpty();
    }

    @Test
    void everyDateInAnAddressHasAYearOfFourDigits() {
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Operation operation : Stream.of('E', 'C', 'N')
                .flatMap(service -> Documents.operations(city, service).stream())
                .toList()) {
            Case how = Objects.requireNonNull(cases.get(operation.name()));
            for (Operation.Parameter parameter : operation.parameters()) {
                for (String value : parameter.format().equals("date") ? Hostile.YEARS : List.<String>of()) {
                    Hand.Reply reply =
                            how.ask(city, how.rule().first(), address(how, parameter, value), how.body(city));
                    tried++;
                    if (reply.status() != 400 || !reply.body().contains("urn:payung:problem:bad-parameter")) {
                        taken.add("%s %s=%s: %s".formatted(operation.name(), parameter.name(), value, reply));
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(50);
        assertThat(taken).isEmpty();
    }

    @Test
    void noMemberOfABodyMakesAServiceStumble() {
        List<Blow> blows = commands()
                .flatMap(command -> leaves(JSON.readTree(command.body(city)), "").stream()
                        .flatMap(leaf -> Hostile.JSON.stream()
                                .map(value -> Blow.of(
                                        command, command.address(city), with(command.body(city), leaf, value)))))
                .toList();

        assertThat(blows).hasSizeGreaterThan(500);
        assertThat(Blow.broken(city, blows)).isEmpty();
        assertThat(endless()).as("days in the ledger that nobody can read").isZero();
    }

    @Test
    void aMemberThatNobodyKnowsIsRefused() {
        List<String> taken = commands()
                .flatMap(command -> Stream.of("opdId", "status", "version", "id", "role", "setBy")
                        .filter(member -> !command.body().contains("\"" + member + "\""))
                        .flatMap(member -> objects(command.body(city), member)
                                .map(body -> command.ask(city, command.rule().first(), command.address(city), body))
                                .filter(reply -> !reply.body().contains("urn:payung:problem:bad-body"))
                                .map(reply -> command.operation() + " takes " + member + ": " + reply)))
                .toList();

        assertThat(taken).isEmpty();
    }

    private long endless() {
        return city.rig()
                .enrolmentTables()
                .sql("SELECT count(*) FROM event_ledger WHERE payload LIKE '%infinity%'")
                .query(Long.class)
                .single();
    }

    private Stream<Case> commands() {
        return Cases.ALL.stream().filter(Case::isJson);
    }

    private Stream<Blow> blows(Operation operation, Case how) {
        return operation.parameters().stream()
                .flatMap(parameter -> Stream.concat(Hostile.SQL.stream(), Hostile.ODD.stream())
                        .map(value -> Blow.of(how, address(how, parameter, value), how.body(city))));
    }

    private URI address(Case how, Operation.Parameter parameter, String value) {
        if (parameter.in().equals("path")) {
            return how.address(city, Map.of(parameter.name(), value), how.query());
        }
        String others = Stream.of(how.query().split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(parameter.name() + "="))
                .collect(Collectors.joining("&"));
        return how.address(
                city, Map.of(), others + (others.isEmpty() ? "" : "&") + parameter.name() + "=" + Case.encoded(value));
    }

    /// JSON pointers of all that is no object and no array.
    private static List<String> leaves(JsonNode node, String at) {
        List<String> leaves = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(it -> leaves.addAll(leaves(it.getValue(), at + "/" + it.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves.addAll(leaves(node.get(i), at + "/" + i));
            }
        } else {
            leaves.add(at);
        }
        return leaves;
    }

    /// As text, for what is put in may be more than JSON can be read into.
    private static String with(String body, String leaf, String value) {
        String mark = "\"MARK\"";
        JsonNode whole = JSON.readTree(body);
        String parent = leaf.substring(0, leaf.lastIndexOf('/'));
        String name = leaf.substring(leaf.lastIndexOf('/') + 1);
        JsonNode holder = parent.isEmpty() ? whole : whole.at(parent);
        if (holder instanceof ObjectNode object) {
            object.put(name, "MARK");
        } else {
            ((ArrayNode) holder).set(Integer.parseInt(name), "MARK");
        }
        return JSON.writeValueAsString(whole).replace(mark, value);
    }

    /// The body with one member more, in each of its objects in turn.
    private static Stream<String> objects(String body, String member) {
        List<String> bodies = new ArrayList<>();
        for (int at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at + 1)) {
            boolean empty = body.charAt(at + 1) == '}';
            bodies.add(body.substring(0, at + 1) + "\"" + member + "\":\"1\"" + (empty ? "" : ",")
                    + body.substring(at + 1));
        }
        return bodies.stream();
    }

    /// One hostile request.
    private record Blow(Case how, URI address, String body) {

        static Blow of(Case how, URI address, String body) {
            return new Blow(how, address, body);
        }

        /// What went wrong, all of them sent by a few senders at once.
        static List<String> broken(City city, List<Blow> blows) {
            return Together.each(blows, blow -> blow.broken(city)).stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private String broken(City city) {
            Hand.Reply reply = how.ask(city, how.rule().first(), address, body);
            boolean stumbled = reply.status() >= 500;
            boolean told = Hostile.INSIDE.matcher(reply.body()).find();
            boolean rows = !how.method().equals("PUT")
                    && Hostile.SQL.stream().anyMatch(it -> address.toString().contains(Case.encoded(it)))
                    && reply.body().contains(Crowd.MARK);
            boolean split = reply.headers().firstValue("Set-Cookie").isPresent();
            return stumbled || told || rows || split
                    ? "%s %s %s: %s".formatted(how.operation(), shortened(address.toString()), shortened(body), reply)
                    : "";
        }

        private static String shortened(String text) {
            return text.substring(0, Math.min(text.length(), 250));
        }
    }
}

package id.payung.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// Refuses to start when configuration and functions are not the same set: the framework ignores a binding whose name
/// it does not know, and a function without a binding takes a topic of its own name.
final class BindingCheck implements SmartInitializingSingleton {

    private static final String BINDINGS = "spring.cloud.stream.bindings";
    private static final String BINDER = "spring.cloud.stream.kafka.binder";
    private static final String DEFAULTS = "spring.cloud.stream.default.consumer.";
    private static final String INPUT = "-in-0";

    private final ListableBeanFactory beans;
    private final Environment environment;

    BindingCheck(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> functions = functions();
        Map<String, Map<String, Object>> bindings = bindings();
        Set<String> expected = new TreeSet<>();
        functions.keySet().forEach(function -> expected.add(function + INPUT));
        same("bindings in " + BINDINGS, bindings.keySet(), "bindings of the intakes declared as beans", expected);
        same(
                "functions in spring.cloud.function.definition",
                defined(functions),
                "intakes declared as beans",
                functions.keySet());
        functions.forEach(
                (function, topic) -> check(function, topic, bindings.getOrDefault(function + INPUT, Map.of())));
        require(BINDER + ".consumer-properties.isolation.level", "read_committed");
        require("spring.cloud.stream.kafka.default.consumer.converter-bean-name", "intakePolls");
        for (String function : functions.keySet()) {
            for (String promise : List.of("batch-mode", "use-native-decoding")) {
                String own = BINDINGS + "." + function + INPUT + ".consumer." + promise;
                require(environment.containsProperty(own) ? own : DEFAULTS + promise, "true");
            }
        }
    }

    private Map<String, String> functions() {
        Map<String, String> functions = new TreeMap<>();
        beans.getBeansOfType(Consumer.class).forEach((name, bean) -> {
            if (bean instanceof Intake<?> intake) {
                functions.put(name, intake.topic());
            }
        });
        return functions;
    }

    private Map<String, Map<String, Object>> bindings() {
        return new TreeMap<>(Binder.get(environment)
                .bind(BINDINGS, Bindable.mapOf(String.class, Object.class))
                .map(BindingCheck::nested)
                .orElseGet(Map::of));
    }

    @SuppressWarnings("unchecked") // a group of properties binds to a map
    private static Map<String, Map<String, Object>> nested(Map<String, Object> bindings) {
        return (Map<String, Map<String, Object>>) (Map<String, ?>) bindings;
    }

    private Set<String> defined(Map<String, String> functions) {
        String definition = environment.getProperty("spring.cloud.function.definition");
        if (definition == null && functions.size() == 1) {
            return functions.keySet();
        }
        return new TreeSet<>(
                Set.of(StringUtils.tokenizeToStringArray(Objects.requireNonNullElse(definition, ""), ";")));
    }

    private static void check(String function, String topic, Map<String, Object> binding) {
        String name = BINDINGS + "." + function + INPUT;
        if (!topic.equals(binding.get("destination"))) {
            throw new IllegalStateException(
                    name + ".destination is " + binding.get("destination") + ", but its intake takes " + topic);
        }
        if (!StringUtils.hasText(Objects.toString(binding.get("group"), ""))) {
            throw new IllegalStateException(name + ".group is missing: without one every start begins anew");
        }
        if (binding.containsKey("error-handler-definition") || binding.containsKey("errorHandlerDefinition")) {
            throw new IllegalStateException(name + ".error-handler-definition would swallow outages: remove it");
        }
    }

    private void require(String property, String value) {
        String actual = environment.getProperty(property);
        if (!value.equals(actual)) {
            throw new IllegalStateException(
                    property + " is " + actual + "; the intake keeps its promises only with " + value);
        }
    }

    private static void same(String what, Set<String> actual, String asWhat, Set<String> expected) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException("The " + what + " are " + actual + ", but the " + asWhat + " are "
                    + expected + ": make them the same set");
        }
    }
}

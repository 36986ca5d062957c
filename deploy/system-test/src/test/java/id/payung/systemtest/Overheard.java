package id.payung.systemtest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// What left the services for anybody to read during a run: refusals, and what webhooks were sent.
public final class Overheard {

    private static final int MOST = 20_000;
    private static final Map<String, Set<String>> SAID = new ConcurrentHashMap<>();

    private Overheard() {}

    /// @param place such as `a refusal`
    public static void say(String place, String text) {
        Set<String> said = SAID.computeIfAbsent(place, _ -> ConcurrentHashMap.newKeySet());
        if (said.size() < MOST) {
            said.add(text);
        }
    }

    public static void each(BiConsumer<String, String> reader) {
        SAID.forEach((place, said) -> said.forEach(text -> reader.accept(place, text)));
    }
}

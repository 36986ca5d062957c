package id.payung.systemtest.browser;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What addresses of one kind of page have in common: `/wilayah/35.73?at=2026-10-01` is `/wilayah/{regency}?at`.
final class Kind {

    private static final Map<Pattern, String> NAMES = Map.of(
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "{id}",
            Pattern.compile("[0-9]{4}-[0-9]{2}"), "{month}",
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "{day}",
            Pattern.compile("[0-9]{2}"), "{province}",
            Pattern.compile("[0-9]{2}\\.[0-9]{2}"), "{regency}",
            Pattern.compile("(opd|region)-[0-9.]+-[0-9a-z]{8}"), "{credential}",
            Pattern.compile("[0-9]+"), "{number}");

    private Kind() {}

    static String of(URI address) {
        String path =
                Arrays.stream(address.getPath().split("/", -1)).map(Kind::name).collect(Collectors.joining("/"));
        String asked = asked(address.getQuery());
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    private static String name(String part) {
        String plain = "{number}";
        String found = part;
        for (var name : NAMES.entrySet()) {
            if (name.getKey().matcher(part).matches() && (found.equals(part) || found.equals(plain))) {
                found = name.getValue();
            }
        }
        return found;
    }

    /// Names only, sorted; the language is no kind.
    private static String asked(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(part -> part.replaceAll("=.*", ""))
                        .filter(part -> !part.isEmpty() && !part.equals("lang"))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("&"));
    }
}

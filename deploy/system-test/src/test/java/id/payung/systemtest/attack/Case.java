package id.payung.systemtest.attack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way to ask for something of the office in [City].
///
/// @param empty whether there is nothing to be found, so that who is let in may hear so
/// @param query without the question mark
/// @param body JSON, or a file behind `text/csv `; empty for none. A word in `<…>` is a thing of the city
record Case(char service, String method, String path, Who.Rule rule, boolean empty, String query, String body) {

    private static final Pattern VARIABLE = Pattern.compile("(?:([a-z-]+)/)?\\{(\\w+)}");
    private static final Pattern THING = Pattern.compile("<([a-z/]+)>");
    private static final String CSV = "text/csv ";

    /// A line such as `E GET /api/v1/opds CALLERS ?region=33.74 {}`, the last two left out where there is nothing. A
    /// `~` behind the rule: nothing of the kind is there.
    static Case of(String line) {
        List<String> words = List.of(line.strip().split(" +", 5));
        String rest = words.size() < 5 ? "" : words.get(4);
        String query = rest.startsWith("?") ? rest.split(" ", 2)[0] : "";
        return new Case(
                words.get(0).charAt(0),
                words.get(1),
                words.get(2),
                Who.Rule.valueOf(words.get(3).replace("~", "")),
                words.get(3).endsWith("~"),
                query.isEmpty() ? "" : query.substring(1),
                rest.substring(query.length()).strip());
    }

    /// As the OpenAPI document of the service names it.
    String operation() {
        return service + " " + method + " " + path;
    }

    boolean isJson() {
        return body.startsWith("{") || body.startsWith("[");
    }

    Hand.Reply ask(City city, Who who) {
        return ask(city, who, address(city), body(city));
    }

    Hand.Reply ask(City city, Who who, URI address, String said) {
        String type = said.isEmpty() ? "" : said.startsWith(CSV) ? "text/csv" : "application/json";
        String plain = said.startsWith(CSV) ? said.substring(CSV.length()).replace("\\n", "\n") : said;
        return city.hand(who).send(method, address, type, plain.getBytes(StandardCharsets.UTF_8));
    }

    URI address(City city) {
        return address(city, Map.of(), query);
    }

    String body(City city) {
        return THING.matcher(body).replaceAll(found -> Matcher.quoteReplacement(city.thing(found.group(1))));
    }

    /// @param instead what to say for a variable of the path, in place of the office's own
    URI address(City city, Map<String, String> instead, String asked) {
        String filled = VARIABLE.matcher(path).replaceAll(found -> {
            String before = found.group(1) == null ? "" : found.group(1);
            String name = found.group(2);
            String own = city.things()
                    .getOrDefault(before + "/" + name, city.things().getOrDefault(name, ""));
            String said = encoded(instead.getOrDefault(name, own));
            return Matcher.quoteReplacement((before.isEmpty() ? "" : before + "/") + said);
        });
        String things = THING.matcher(asked).replaceAll(found -> Matcher.quoteReplacement(city.thing(found.group(1))));
        return city.service(service).resolve(things.isEmpty() ? filled : filled + "?" + things);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

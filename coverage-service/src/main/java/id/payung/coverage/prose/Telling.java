package id.payung.coverage.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Goes through a text sentence by sentence and keeps apart what speaks of different regions, times and groups.
final class Telling {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])[\"”’)]*\\s+|\\n+");
    private static final Set<String> COVERAGE = Set.of("covered", "base", "percent", "gap", "gapPercent");
    private static final Set<String> PEOPLE_OF_A_REGION =
            Set.of("employed", "unemployed", "workforce", "outside", "aged15", "population");
    private static final Pattern ALL_PARTS =
            Pattern.compile("terdiri|rincian|meliputi|yakni|yaitu|terbagi|masing-masing|comprising|consist|made up");
    private static final Pattern SOME_PARTS =
            Pattern.compile("di antaranya|diantaranya|termasuk|antara lain|including");

    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Map<String, String>> populations = new LinkedHashMap<>();
    private final List<Story.Loose> all = new ArrayList<>();
    private final Set<String> tariffs = new LinkedHashSet<>();
    private final Optional<LocalDate> date;
    private final boolean tooMany;
    private boolean allParts;
    private boolean someParts;
    private Topic.Place place = new Topic.Place("", "", "");

    Telling(String text) {
        for (String sentence : SENTENCE.split(Plainly.of(text), -1)) {
            List<TextNumber> numbers = TextNumber.in(sentence);
            numbers.forEach(it -> all.add(new Story.Loose(it.text(), it.unit())));
            if (all.size() > Story.MOST_NUMBERS) {
                break;
            }
            read(sentence, numbers);
        }
        date = Calendar.referenceDate(text.replace('\u00a0', ' ').toLowerCase(Locale.ROOT));
        tooMany = all.size() > Story.MOST_NUMBERS;
    }

    private void read(String sentence, List<TextNumber> numbers) {
        allParts |= ALL_PARTS.matcher(sentence).find();
        someParts |= SOME_PARTS.matcher(sentence).find();
        List<String> names = Saying.names(sentence, numbers);
        Whereabouts whereabouts = new Whereabouts(sentence, numbers);
        String group = group(numbers, names);
        Strands said = new Strands();
        Map<Topic.Place, List<Story.Part>> parts = new LinkedHashMap<>();
        for (int at = 0; at < numbers.size(); at++) {
            TextNumber number = numbers.get(at);
            String name = names.get(at);
            boolean target = name.startsWith("target");
            Topic.Place here = new Topic.Place(
                    whereabouts.region(number, place.region()),
                    target ? place.year() : whereabouts.year(number, place.year()),
                    group);
            if (!name.isEmpty()) {
                place = new Topic.Place(here.region(), place.year(), place.group());
            }
            if (PEOPLE_OF_A_REGION.contains(name)) {
                populations
                        .computeIfAbsent(here.region(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(name, number.text());
            } else if (name.startsWith("part ")) {
                parts.computeIfAbsent(here, _ -> new ArrayList<>())
                        .add(new Story.Part(name.substring(5), number.text()));
            } else if (!name.isEmpty()) {
                said.put(here, name, number);
            }
        }
        Topic.Place before = place;
        said.forEach((here, fields) -> put(here, fields));
        parts.forEach((here, some) -> topic(here, Map.of()).parts().addAll(some));
        Topic.Place spoken = said.last().orElse(before);
        Map<String, String> money = Payment.in(sentence, numbers, names);
        if (money.containsKey("tariff")) {
            tariffs.add(money.get("tariff"));
        }
        if (!money.isEmpty()) {
            money.forEach(topic(spoken, Map.of())::put);
        }
    }

    private void put(Topic.Place here, Map<String, String> fields) {
        Topic topic = topic(here, fields);
        String total = fields.remove("total");
        if (total != null && topic.parts().size() > 1) {
            fields.putIfAbsent("covered", total);
        }
        boolean otherTarget =
                topic.fields().containsKey("target") || topic.fields().containsKey("targetPercent");
        if (otherTarget) {
            fields.keySet().removeAll(Set.of("target", "targetPercent"));
        }
        fields.forEach(topic::put);
        if (fields.keySet().stream().anyMatch(COVERAGE::contains)) {
            place = here;
        }
    }

    /// The topic that is spoken of there, or another one where these fields contradict what it says already.
    private Topic topic(Topic.Place here, Map<String, String> fields) {
        return topics.reversed().stream()
                .filter(it -> it.place().equals(here) && it.takes(fields))
                .findFirst()
                .orElseGet(() -> {
                    Topic topic = new Topic(here);
                    topics.add(topic);
                    return topic;
                });
    }

    /// The group by the base where there is one, else by those covered; what names none goes on about the same.
    private String group(List<TextNumber> numbers, List<String> names) {
        int base = names.indexOf("base");
        int covered = names.indexOf("covered");
        if (base >= 0) {
            return Whereabouts.group(Saying.label(numbers.get(base)) + " "
                    + (covered < 0 ? "" : numbers.get(covered).noun()));
        }
        int counted = covered < 0 ? names.indexOf("percent") : covered;
        if (counted < 0) {
            return place.group();
        }
        String group = Whereabouts.group(
                numbers.get(counted).lead() + " " + numbers.get(counted).noun());
        return group.isEmpty() ? place.group() : group;
    }

    Story story() {
        Topic main = topics.stream()
                .max(Comparator.comparingLong(Topic::weight)
                        .thenComparing(Topic::time)
                        .thenComparing(topics::indexOf, Comparator.reverseOrder()))
                .orElseGet(() -> new Topic(place));
        Map<String, String> fields = new LinkedHashMap<>(main.fields());
        topics.stream()
                .filter(it -> it.isBeside(main))
                .forEach(beside -> beside.fields().forEach((field, text) -> {
                    if (!COVERAGE.contains(field) && !field.equals("baseName")) {
                        fields.putIfAbsent(field, text);
                    }
                }));
        populations
                .getOrDefault(main.place().region(), populations.getOrDefault("", Map.of()))
                .forEach(fields::putIfAbsent);
        if (tariffs.size() > 1 || fields.getOrDefault("amount", "").isEmpty()) {
            List.of("amount", "people", "months").forEach(fields::remove);
        }
        fields.remove("total");
        date.ifPresent(day -> fields.put("date", day.toString()));
        List<Story.Part> parts = partsOf(main);
        Set<String> used = new LinkedHashSet<>(fields.values());
        parts.forEach(it -> used.add(it.people()));
        return new Story(
                fields,
                parts,
                all.stream().filter(it -> !used.contains(it.text())).distinct().toList(),
                tooMany);
    }

    /// Only parts that are said to be all of them can be summed.
    private List<Story.Part> partsOf(Topic main) {
        List<Story.Part> parts = topics.stream()
                .filter(it -> it.parts().size() > 1
                        && it.place().region().equals(main.place().region()))
                .findFirst()
                .map(Topic::parts)
                .orElse(List.of());
        boolean distinct = parts.stream().map(Story.Part::label).distinct().count() == parts.size();
        boolean complete = parts.size() > 2 || (allParts && parts.size() > 1);
        return distinct && complete && !someParts ? parts : List.of();
    }
}

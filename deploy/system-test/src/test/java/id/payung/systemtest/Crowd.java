package id.payung.systemtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes up people: names and NIKs that occur nowhere else in a run, so that a search for them finds what leaked.
public final class Crowd {

    /// In every name, and nowhere else.
    public static final String MARK = "Kenari";

    /// Every NIK made up so far.
    public static final Set<String> NIKS = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger DISTRICTS = new AtomicInteger();
    private static final LocalDate OLDEST = LocalDate.of(1966, 1, 1);
    private static final int DAYS = 14_000;
    private static final List<String> GIVEN =
            List.of("Asep", "Budi", "Cecep", "Dewi", "Euis", "Fitri", "Hendra", "Ida");

    private final Random random;
    /// A kecamatan of its own, so that two crowds share no NIK.
    private final int district = DISTRICTS.incrementAndGet();
    private final Map<String, Integer> serials = new HashMap<>();
    private int made;

    public Crowd(Random random) {
        this.random = random;
    }

    public List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(_ -> person()).toList();
    }

    public Person person() {
        boolean woman = random.nextBoolean();
        LocalDate born = OLDEST.plusDays(random.nextInt(DAYS));
        String start = "3673%02d%02d%02d%02d"
                .formatted(
                        district, born.getDayOfMonth() + (woman ? 40 : 0), born.getMonthValue(), born.getYear() % 100);
        String nik = start + "%04d".formatted(serials.merge(start, 1, Integer::sum));
        NIKS.add(nik);
        return new Person(nik, name(), born, woman ? "P" : "L", "P%02d-%06d".formatted(district, ++made));
    }

    /// A name that nobody else has.
    String name() {
        String letters =
                random.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return GIVEN.get(random.nextInt(GIVEN.size())) + " " + MARK + letters;
    }

    public static String csv(Collection<Person> people) {
        return csv(people, List.of());
    }

    /// @param rows further ones, as they are
    public static String csv(Collection<Person> people, List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(Person.HEADER);
        Stream.concat(people.stream().map(Person::row), rows.stream()).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}

package id.payung.local.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The synthetic people of every office: the same ones, byte for byte, on every machine.
final class Roster {

    private static final long SEED = 36_73;

    /// 19 to 60 years old at the beginning of 2026.
    private static final LocalDate OLDEST = LocalDate.of(1966, 1, 1);

    private static final LocalDate YOUNGEST = LocalDate.of(2006, 12, 31);

    /// The six kecamatan of Kota Serang.
    private static final int DISTRICTS = 6;

    private static final List<String> MEN = words("""
            Ahmad Agus Asep Bambang Budi Cecep Dadang Dede Deden Didin Eko Endang Fajar Fauzi Firman Hadi Hendra Heri Ibnu
            Iman Irfan Iwan Jajang Joko Khaerul Lukman Maman Mulyadi Nana Nurdin Oman Rahmat Ridwan Rizki Rohmat Saepul Sandi
            Slamet Sugeng Suhendi Supriyadi Syaiful Taufik Tubagus Ujang Usep Wahyu Wawan Yayat Yusuf Zaenal""");

    private static final List<String> WOMEN = words("""
            Ade Aisyah Ani Ayu Dewi Dian Eka Elis Enung Euis Fatimah Fitri Hani Hesti Ida Iis Imas Indah Iroh Kartika Laila
            Lestari Lilis Maryam Maya Mega Neneng Nia Nurhayati Nuraeni Nining Novi Putri Rani Ratna Ratu Rina Rini Rohimah
            Siti Sri Sulastri Tati Titin Uum Wati Wiwin Yanti Yeni Yuli Yuyun Zahra""");

    private static final List<String> FAMILY = words("""
            Anwar Arifin Aziz Basri Effendi Fadillah Firdaus Gunawan Hakim Halim Hamid Hasan Hasanah Hidayat Hidayatullah
            Iskandar Jamaludin Jayadi Kurnia Kurniawan Kusuma Mahmudah Maulana Mubarok Muhtadi Munawar Mustofa Nasution
            Nugraha Nurjanah Permana Pratama Purnama Rahayu Rahmawati Ramadhan Rosyid Ruhiyat Safitri Saputra Sari Setiawan
            Sobari Solihin Subagja Sudrajat Suherman Sunarya Suryana Susanti Sutisna Syarif Umami Utami Wibowo Wijaya
            Wulandari Yulianti Zulfikar""");

    private final Random random = new Random(SEED);
    private final Map<String, Integer> serials = new HashMap<>();

    private Roster() {}

    /// Office by office, in the order of [Office#ALL].
    static Map<Office, List<Person>> ofEveryOffice() {
        Roster roster = new Roster();
        return Office.ALL.stream()
                .collect(Collectors.toMap(office -> office, roster::of, (one, other) -> one, LinkedHashMap::new));
    }

    static String csv(List<Person> people) {
        return Stream.concat(Stream.of(Person.HEADER), people.stream().map(Person::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<Person> of(Office office) {
        Set<String> taken = new HashSet<>();
        return IntStream.rangeClosed(1, office.honorer())
                .mapToObj(number -> person("%s-%04d".formatted(office.code(), number), taken))
                .toList();
    }

    private Person person(String staffNumber, Set<String> taken) {
        Person.Sex sex = random.nextInt(100) < 56 ? Person.Sex.L : Person.Sex.P;
        LocalDate born = OLDEST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(OLDEST, YOUNGEST) + 1));
        String name = name(sex);
        while (!taken.add(name)) {
            name = name(sex);
        }
        return new Person(nik(born, sex), name, born, sex, staffNumber);
    }

    private String name(Person.Sex sex) {
        List<String> given = sex == Person.Sex.L ? MEN : WOMEN;
        String name = any(given) + " " + any(FAMILY);
        return random.nextInt(5) == 0 ? name + " " + any(FAMILY) : name;
    }

    /// The serial counts those born on the same day in the same district.
    private String nik(LocalDate born, Person.Sex sex) {
        int day = born.getDayOfMonth() + (sex == Person.Sex.P ? 40 : 0);
        String start = "3673%02d%02d%02d%02d"
                .formatted(1 + random.nextInt(DISTRICTS), day, born.getMonthValue(), born.getYear() % 100);
        return start + "%04d".formatted(serials.merge(start, 1, Integer::sum));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+", -1));
    }
}

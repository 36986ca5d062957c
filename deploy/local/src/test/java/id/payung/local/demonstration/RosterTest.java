package id.payung.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final Map<Office, List<Person>> roster = Roster.ofEveryOffice();
    private final List<Person> people =
            roster.values().stream().flatMap(List::stream).toList();

    @Test
    void has3112PeopleIn20OfficesOfWhom709StayUnregistered() {
        assertThat(roster).hasSize(20);
        assertThat(people).hasSize(3_112);
        assertThat(Office.ALL.stream().mapToInt(Office::registered).sum()).isEqualTo(2_403);
        assertThat(Office.ALL.stream().mapToInt(Office::unregistered).sum()).isEqualTo(709);
        assertThat(Office.ALL).filteredOn(office -> office.unregistered() == 0).hasSizeGreaterThan(4);
    }

    @Test
    void everyNikIsItsOwnAndSaysBirthDateAndSex() {
        assertThat(people).extracting(Person::nik).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(person -> {
            int day = Integer.parseInt(person.nik().substring(6, 8));
            LocalDate born = person.born();

            assertThat(person.nik()).matches("3673(0[1-6])[0-9]{10}").doesNotEndWith("0000");
            assertThat(day).isEqualTo(person.sex() == Person.Sex.P ? born.getDayOfMonth() + 40 : born.getDayOfMonth());
            assertThat(person.nik().substring(8, 12))
                    .isEqualTo("%02d%02d".formatted(born.getMonthValue(), born.getYear() % 100));
        });
    }

    @Test
    void everyoneIsFrom19To60YearsOld() {
        assertThat(people)
                .extracting(person -> Period.between(person.born(), NEW_YEAR).getYears())
                .allMatch(age -> age >= 19 && age <= 60)
                .contains(19, 59);
    }

    @Test
    void noOfficeHasTwoPeopleOfOneNameOrStaffNumber() {
        assertThat(roster.values()).allSatisfy(office -> {
            assertThat(office).extracting(Person::name).doesNotHaveDuplicates();
            assertThat(office)
                    .extracting(Person::staffNumber)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    /// Endpoints, tests and documents name figures of it; a change here changes them all.
    @Test
    void isTheSameOnEveryMachine() {
        CRC32 checksum = new CRC32();
        roster.values().forEach(office -> checksum.update(Roster.csv(office).getBytes(StandardCharsets.UTF_8)));

        assertThat(HexFormat.of().toHexDigits(checksum.getValue(), 8)).isEqualTo("eb0dae0f");
    }

    @Test
    void aRosterIsAFileWithAHeaderAndALineForEach() {
        List<Person> office = roster.values().iterator().next();

        List<String> lines = Roster.csv(office).lines().toList();

        assertThat(lines).hasSize(office.size() + 1);
        assertThat(lines.getFirst()).isEqualTo(Person.HEADER);
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 8);
    }
}

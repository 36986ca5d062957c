package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.nik.NikCheck;
import id.payung.enrolment.nik.NikFault;
import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.sheet.Row.Note;
import id.payung.enrolment.sheet.Sheets.Ages;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Line.Damage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one row as a person, or says everything that is wrong with it at once.
@Component
class RowCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STAFF_NUMBER = 40;
    private static final int YOUNGEST = 17;
    private static final int YOUNGEST_REVIEWED = 15;
    private static final int OLDEST = 100;

    /// What a spreadsheet shows instead of a result.
    private static final Pattern FORMULA_ERROR =
            Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|#+)");

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]+");

    private final NikCheck niks;

    RowCheck(NikCheck niks) {
        this.niks = niks;
    }

    /// @param on the day the roster speaks of, for the age
    /// @param region code of the region whose people are expected
    /// @param ages whether somebody has looked at the case of who is 15 or 16
    Row check(Line line, Header header, LocalDate on, String region, Ages ages) {
        return switch (line.cells()) {
            case Line.Cells.Broken(var damage) -> bad(line, fault(damage));
            case Line.Cells.Read _ when line.hidden() -> bad(line, Fault.HIDDEN_ROW);
            case Line.Cells.Read read
            when !fits(read.texts(), header.width()) -> bad(line, Fault.WRONG_NUMBER_OF_CELLS);
            case Line.Cells.Read read -> new Reading(line.number(), header, read, on, region, ages).read();
        };
    }

    private static boolean fits(List<String> cells, int width) {
        return cells.size() >= width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    private static Fault fault(Damage damage) {
        return switch (damage) {
            case BROKEN_QUOTES -> Fault.BROKEN_QUOTES;
            case TOO_LONG -> Fault.ROW_TOO_LONG;
            case CONTROL_CHARACTERS -> Fault.CONTROL_CHARACTERS;
            case BROKEN_JSON -> Fault.BROKEN_JSON;
            case UNKNOWN_MEMBER -> Fault.UNKNOWN_MEMBER;
        };
    }

    private static Row bad(Line line, Fault fault) {
        return new Row.Faulty(List.of(fault.at(line.number(), Column.NIK)));
    }

    private final class Reading {

        private final long number;
        private final Header header;
        private final Line.Cells.Read row;
        private final LocalDate on;
        private final String region;
        private final Ages ages;
        private final List<Reject> rejects = new ArrayList<>(0);
        private final Set<Note> notes = EnumSet.noneOf(Note.class);

        Reading(long number, Header header, Line.Cells.Read row, LocalDate on, String region, Ages ages) {
            this.number = number;
            this.header = header;
            this.row = row;
            this.on = on;
            this.region = region;
            this.ages = ages;
        }

        Row read() {
            var name = name();
            var bornOn = bornOn();
            var sex = sex();
            var staffNumber = staffNumber();
            var category = choice(Category.class, Column.KATEGORI, Category.HONORER, Fault.UNKNOWN_CATEGORY);
            var segment = choice(Segment.class, Column.SEGMEN, Segment.PU, Fault.UNKNOWN_SEGMENT);
            var funding = choice(Funding.class, Column.SUMBER_DANA, Funding.APBD, Fault.UNKNOWN_FUNDING);
            var details = new DetailCheck(number, row, rejects, notes).read(header.details());
            var nik = nik(bornOn, sex);
            if (rejects.isEmpty()
                    && nik != null
                    && bornOn != null
                    && sex != null
                    && segment != null
                    && category != null
                    && funding != null) {
                return new Row.Sound(
                        number, nik, name, staffNumber, bornOn, sex, segment, category, funding, details, notes);
            }
            return new Row.Faulty(rejects);
        }

        private String code(Column column) {
            return Clean.code(header.cell(row.texts(), column));
        }

        private boolean isNumber(Column column) {
            var place = header.places().get(column);
            return place != null && row.numbers().get(place);
        }

        private @Nullable Nik nik(@Nullable LocalDate bornOn, @Nullable Sex sex) {
            if (isNumber(Column.NIK)) {
                rejects.add(reject(NikFault.NUMBER_CELL));
                return null;
            }
            if (bornOn == null || sex == null) {
                return null;
            }
            return switch (niks.check(header.cell(row.texts(), Column.NIK), bornOn, sex)) {
                case NikCheck.Verdict.Sound(var nik) -> {
                    if (!(nik.area() + ".").startsWith(region + ".")) {
                        notes.add(Note.OTHER_REGION);
                    }
                    yield nik;
                }
                case NikCheck.Verdict.Faulty(var fault) -> {
                    rejects.add(reject(fault));
                    yield null;
                }
            };
        }

        private Reject reject(NikFault fault) {
            var column = fault == NikFault.SWAPPED_DAY_AND_MONTH ? Column.TANGGAL_LAHIR : Column.NIK;
            return new Reject(number, column.header(), fault.name(), fault.remedy());
        }

        private String name() {
            var name = Clean.of(header.cell(row.texts(), Column.NAMA));
            if (name.contains("  ")) {
                name = name.replaceAll(" {2,}", " ");
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                rejects.add(Fault.NO_NAME.at(number, Column.NAMA));
            } else if (name.charAt(0) == '#' && FORMULA_ERROR.matcher(name).matches()) {
                rejects.add(Fault.FORMULA_ERROR.at(number, Column.NAMA));
            } else if (isBroken(name)) {
                rejects.add(Fault.NAME_NOT_TEXT.at(number, Column.NAMA));
            }
            return name;
        }

        private @Nullable Sex sex() {
            var cell = code(Column.JENIS_KELAMIN).toUpperCase(Locale.ROOT);
            return switch (cell.length() == 1 ? cell : NO_LETTER.matcher(cell).replaceAll("")) {
                case "L", "LK", "LAKI", "LAKILAKI", "LELAKI", "PRIA" -> Sex.L;
                case "P", "PR", "PEREMPUAN", "WANITA" -> Sex.P;
                default -> {
                    rejects.add(Fault.NO_SEX.at(number, Column.JENIS_KELAMIN));
                    yield null;
                }
            };
        }

        private @Nullable String staffNumber() {
            var staffNumber = code(Column.NOMOR_PEGAWAI);
            if (isNumber(Column.NOMOR_PEGAWAI) && staffNumber.length() > 15) {
                rejects.add(Fault.STAFF_NUMBER_IS_A_NUMBER.at(number, Column.NOMOR_PEGAWAI));
            } else if (staffNumber.length() > LONGEST_STAFF_NUMBER || isBroken(staffNumber)) {
                rejects.add(Fault.STAFF_NUMBER_TOO_LONG.at(number, Column.NOMOR_PEGAWAI));
            }
            return staffNumber.isEmpty() ? null : staffNumber;
        }

        private @Nullable LocalDate bornOn() {
            var date = Dates.ofBirth(code(Column.TANGGAL_LAHIR), on);
            if (date == null) {
                rejects.add(Fault.NO_DATE.at(number, Column.TANGGAL_LAHIR));
                return null;
            }
            long age = NikCheck.age(date, on);
            if (age < YOUNGEST && age >= YOUNGEST_REVIEWED) {
                if (ages == Ages.FROM_17) {
                    rejects.add(Fault.AGE_IS_REVIEWED.at(number, Column.TANGGAL_LAHIR));
                }
            } else if (age < YOUNGEST) {
                rejects.add(Fault.TOO_YOUNG.at(number, Column.TANGGAL_LAHIR));
            } else if (age > OLDEST) {
                rejects.add(Fault.TOO_OLD.at(number, Column.TANGGAL_LAHIR));
            }
            return date;
        }

        private <E extends Enum<E>> @Nullable E choice(Class<E> choices, Column column, E byDefault, Fault fault) {
            var cell = code(column).toUpperCase(Locale.ROOT).replace(' ', '_');
            if (cell.isEmpty()) {
                return byDefault;
            }
            for (var choice : choices.getEnumConstants()) {
                if (choice.name().equals(cell)) {
                    return choice;
                }
            }
            rejects.add(fault.at(number, column));
            return null;
        }
    }

    /// Whether a text holds what nobody can have typed. A loop, for it looks at every letter of a file.
    static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\ufffd') {
                return true;
            }
        }
        return false;
    }
}

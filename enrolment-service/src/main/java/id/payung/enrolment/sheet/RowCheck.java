package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.nik.NikCheck;
import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one row as a person, or says everything that is wrong with it at once.
@Component
class RowCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STAFF_NUMBER = 40;
    private static final int YOUNGEST = 17;
    private static final int OLDEST = 100;

    private final NikCheck niks;

    RowCheck(NikCheck niks) {
        this.niks = niks;
    }

    /// @param on the day the roster speaks of, for the age
    Row check(Sheet.Line row, Header header, LocalDate on) {
        return switch (row.cells()) {
            case Sheet.Cells.Broken(var fault) -> bad(row, fault);
            case Sheet.Cells.Read(var cells)
            when cells.size() != header.width() -> bad(row, Fault.WRONG_NUMBER_OF_CELLS);
            case Sheet.Cells.Read(var cells) -> new Reading(row.number(), header, cells, on).read();
        };
    }

    private static Row bad(Sheet.Line row, Fault fault) {
        return new Row.Faulty(List.of(fault.at(row.number(), Column.NIK)));
    }

    private final class Reading {

        private final long number;
        private final Header header;
        private final List<String> cells;
        private final LocalDate on;
        private final List<Reject> rejects = new ArrayList<>(0);

        Reading(long number, Header header, List<String> cells, LocalDate on) {
            this.number = number;
            this.header = header;
            this.cells = cells;
            this.on = on;
        }

        Row read() {
            var name = name();
            var bornOn = bornOn();
            var sex = choice(Sex.class, Column.JENIS_KELAMIN, null, Fault.NO_SEX);
            var staffNumber = staffNumber();
            var category = choice(Category.class, Column.KATEGORI, Category.HONORER, Fault.UNKNOWN_CATEGORY);
            var segment = choice(Segment.class, Column.SEGMEN, Segment.PU, Fault.UNKNOWN_SEGMENT);
            var funding = choice(Funding.class, Column.SUMBER_DANA, Funding.APBD, Fault.UNKNOWN_FUNDING);
            var nik = bornOn == null || sex == null ? null : nik(bornOn, sex);
            if (rejects.isEmpty()
                    && nik != null
                    && bornOn != null
                    && sex != null
                    && segment != null
                    && category != null
                    && funding != null) {
                return new Row.Sound(number, nik, name, staffNumber, bornOn, sex, segment, category, funding);
            }
            return new Row.Faulty(rejects);
        }

        private @Nullable Nik nik(LocalDate bornOn, Sex sex) {
            return switch (niks.check(header.cell(cells, Column.NIK), bornOn, sex)) {
                case NikCheck.Verdict.Sound(var nik) -> nik;
                case NikCheck.Verdict.Faulty(var fault) -> {
                    rejects.add(new Reject(number, Column.NIK.header(), fault.name(), fault.remedy()));
                    yield null;
                }
            };
        }

        private String name() {
            var name = header.cell(cells, Column.NAMA).replaceAll(" {2,}", " ");
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                rejects.add(Fault.NO_NAME.at(number, Column.NAMA));
            } else if (name.chars().anyMatch(RowCheck::isBroken)) {
                rejects.add(Fault.NAME_NOT_TEXT.at(number, Column.NAMA));
            }
            return name;
        }

        private @Nullable String staffNumber() {
            var staffNumber = header.cell(cells, Column.NOMOR_PEGAWAI);
            if (staffNumber.length() > LONGEST_STAFF_NUMBER
                    || staffNumber.chars().anyMatch(RowCheck::isBroken)) {
                rejects.add(Fault.STAFF_NUMBER_TOO_LONG.at(number, Column.NOMOR_PEGAWAI));
            }
            return staffNumber.isEmpty() ? null : staffNumber;
        }

        private @Nullable LocalDate bornOn() {
            var date = date(header.cell(cells, Column.TANGGAL_LAHIR));
            if (date == null) {
                rejects.add(Fault.NO_DATE.at(number, Column.TANGGAL_LAHIR));
                return null;
            }
            long age = NikCheck.age(date, on);
            if (age < YOUNGEST) {
                rejects.add(Fault.TOO_YOUNG.at(number, Column.TANGGAL_LAHIR));
            } else if (age > OLDEST) {
                rejects.add(Fault.TOO_OLD.at(number, Column.TANGGAL_LAHIR));
            }
            return date;
        }

        private <E extends Enum<E>> @Nullable E choice(
                Class<E> choices, Column column, @Nullable E byDefault, Fault fault) {
            var cell = header.cell(cells, column).toUpperCase(Locale.ROOT).replace(' ', '_');
            if (cell.isEmpty() && byDefault != null) {
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

    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || c == '\ufffd';
    }

    /// `31-12-1990`, `31/12/1990` or `1990-12-31`; null when it is none of them.
    static @Nullable LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        boolean yearFirst = text.charAt(4) == '-';
        char separator = yearFirst ? '-' : text.charAt(2);
        if (separator != '-' && separator != '/') {
            return null;
        }
        int year = yearFirst ? digits(text, 0, 4) : digits(text, 6, 10);
        int month = yearFirst ? digits(text, 5, 7) : digits(text, 3, 5);
        int day = yearFirst ? digits(text, 8, 10) : digits(text, 0, 2);
        if (text.charAt(yearFirst ? 7 : 5) != separator || year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}

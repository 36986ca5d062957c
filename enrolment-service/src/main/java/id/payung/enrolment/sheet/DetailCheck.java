package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.profile.Detail;
import id.payung.enrolment.profile.Details;
import id.payung.enrolment.sheet.Row.Note;
import id.payung.enrolment.table.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the columns of a row that only SIPP has.
final class DetailCheck {

    private static final int LONGEST = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{1,24}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern WAGE = Pattern.compile("[0-9]{1,12}|[0-9]{1,3}([.,][0-9]{3}){1,3}");
    private static final Pattern CENTS = Pattern.compile("[.,]0{1,2}$");
    private static final Pattern LOCAL_MOBILE = Pattern.compile("8[0-9]{8,11}");

    private final long number;
    private final Line.Cells.Read row;
    private final List<Reject> rejects;
    private final Set<Note> notes;

    /// @param rejects where faults are added
    /// @param notes where notes are added
    DetailCheck(long number, Line.Cells.Read row, List<Reject> rejects, Set<Note> notes) {
        this.number = number;
        this.row = row;
        this.rejects = rejects;
        this.notes = notes;
    }

    Details read(Map<Detail, Integer> places) {
        if (places.isEmpty()) {
            return Details.NONE;
        }
        var values = new EnumMap<Detail, String>(Detail.class);
        places.forEach((detail, place) -> {
            var cell = Clean.of(row.texts().get(place));
            values.put(
                    detail,
                    cell.isEmpty() ? "" : value(detail, cell, row.numbers().get(place)));
        });
        return new Details(values);
    }

    private String value(Detail detail, String cell, boolean isNumber) {
        if (cell.length() > LONGEST) {
            return bad(detail, Fault.DETAIL_TOO_LONG);
        }
        if (detail == Detail.JENIS_IDENTITAS && !cell.toUpperCase(Locale.ROOT).equals("KTP")) {
            return bad(detail, Fault.NOT_A_KTP);
        }
        return switch (detail.kind()) {
            case TEXT -> text(detail, cell);
            case PHONE -> PHONE.matcher(Clean.code(cell)).matches() ? Clean.code(cell) : bad(detail, Fault.NO_PHONE);
            case MOBILE -> mobile(detail, Clean.code(cell));
            case EMAIL -> EMAIL.matcher(cell).matches() ? cell : bad(detail, Fault.NO_EMAIL);
            case DATE -> date(detail, cell);
            case WAGE -> wage(detail, cell);
            case POSTAL_CODE ->
                Clean.code(cell).matches("[0-9]{5}") ? Clean.code(cell) : bad(detail, Fault.NO_POSTAL_CODE);
            case LONG_NUMBER -> isNumber && cell.length() > 14 ? bad(detail, Fault.LOST_DIGITS) : Clean.code(cell);
        };
    }

    private String text(Detail detail, String cell) {
        if (RowCheck.isBroken(cell)) {
            return bad(detail, Fault.NAME_NOT_TEXT);
        }
        return detail == Detail.TEMPAT_LAHIR ? Dates.place(cell) : cell;
    }

    /// A spreadsheet drops the zero in front of `0812…`; phones write `+62812…`.
    private String mobile(Detail detail, String cell) {
        if (!PHONE.matcher(cell).matches()) {
            return bad(detail, Fault.NO_PHONE);
        }
        var digits = cell.replaceAll("[^0-9]", "");
        var local = digits.startsWith("62") && digits.length() > 10 ? digits.substring(2) : digits;
        if (!LOCAL_MOBILE.matcher(local).matches()) {
            return digits;
        }
        notes.add(Note.PHONE_MENDED);
        return "0" + local;
    }

    private String date(Detail detail, String cell) {
        var date = Dates.of(Clean.code(cell));
        return date == null ? bad(detail, Fault.NO_DETAIL_DATE) : Dates.text(date);
    }

    private String wage(Detail detail, String cell) {
        var wage = cell.replaceFirst("(?i)^rp\\.?\\s*", "").replaceFirst(",-$", "");
        var whole = WAGE.matcher(wage).matches() ? wage : CENTS.matcher(wage).replaceFirst("");
        return WAGE.matcher(whole).matches()
                ? Long.toString(Long.parseLong(whole.replaceAll("[.,]", "")))
                : bad(detail, Fault.NO_WAGE);
    }

    private String bad(Detail detail, Fault fault) {
        rejects.add(fault.at(number, Header.header(detail)));
        return "";
    }
}

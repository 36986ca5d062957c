package id.payung.enrolment.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.payung.edge.CommonProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Why a change was made: the number of a letter or a coded reason, such as `800/123/BKPSDM/2026`.
///
/// The ledger keeps it for ever, so it must not be able to hold a person: one word of at most 60 letters, digits and
/// `/ . : _ ( ) -`, and never sixteen digits in a row, whatever stands between them but a slash.
public record Note(@JsonValue String text) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9/.:_()-]{1,60}");
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("([0-9][.:_()-]*){16}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Note {
        if (!WORD.matcher(text).matches() || SIXTEEN_DIGITS.matcher(text).find()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "note: nomor surat atau kode, satu kata sampai 60 huruf, angka dan / . : _ ( ) -, tanpa 16 angka berurutan."
                            + " / A letter number or code: one word of up to 60 letters, digits and / . : _ ( ) -,"
                            + " no 16 digits in a row.");
        }
    }

    /// What somebody typed into the field of a form, which may be left empty.
    public static @Nullable Note typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Note(text.strip());
    }
}

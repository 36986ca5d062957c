package id.payung.enrolment.reject;

import id.payung.enrolment.sheet.Reject;
import java.util.List;

/// A row that did not go in.
///
/// @param number as a spreadsheet counts it
/// @param reasons everything that is wrong with it
/// @param cells as they stood in the file; none when the row could not be told into cells or is no longer kept
public record RejectedRow(long number, List<Reject> reasons, List<String> cells) {

    @Override
    public String toString() {
        return "RejectedRow[" + number + ", " + reasons + "]";
    }
}

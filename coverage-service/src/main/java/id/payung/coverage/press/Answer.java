package id.payung.coverage.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.payung.coverage.release.Report;
import java.util.List;

/// What came out, behind what was understood of the numbers.
///
/// @param unused numbers of the text of which nobody could tell what they count
record Answer(@JsonUnwrapped Report report, List<Understood> understood, List<Understood> unused) {}

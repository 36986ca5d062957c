package id.payung.enrolment.roster;

import id.payung.enrolment.profile.Details;
import id.payung.enrolment.registration.Listing;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What came of one chunk of rows.
///
/// @param rejects the rejected rows
record Verdicts(int listed, int changed, int unchanged, List<RejectedRow> rejects) {

    /// What the checks say of one row before it meets the roster.
    sealed interface Verdict {

        /// @param cells as they stood, for the case that the roster refuses the row
        /// @param nik its digits, kept only while the chunk is worked on
        record Sound(long row, Person person, Details details, List<String> cells, String nik) implements Verdict {

            RejectedRow rejected(Reject reason) {
                return new RejectedRow(row, List.of(reason), cells, nik);
            }

            @Override
            public String toString() {
                return "Sound[" + row + "]";
            }
        }

        record Rejected(RejectedRow row) implements Verdict {}
    }

    int rejected() {
        return rejects.size();
    }

    int rows() {
        return listed + changed + unchanged + rejected();
    }

    /// Lists the sound rows of a chunk and counts every row once.
    ///
    /// @param list says for each row, in order, what came of listing the person
    static Verdicts of(List<Verdict> chunk, Function<List<Verdict.Sound>, List<Listing>> list) {
        var sound = new ArrayList<Verdict.Sound>(chunk.size());
        var rejects = new ArrayList<RejectedRow>();
        for (var verdict : chunk) {
            switch (verdict) {
                case Verdict.Sound row -> sound.add(row);
                case Verdict.Rejected(var row) -> rejects.add(row);
            }
        }
        var listings = list.apply(sound);
        int listed = 0;
        int changed = 0;
        int unchanged = 0;
        for (int i = 0; i < listings.size(); i++) {
            switch (listings.get(i)) {
                case NEW -> listed++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case ELSEWHERE ->
                    rejects.add(sound.get(i)
                            .rejected(Reject.onAnotherRoster(sound.get(i).row())));
                case HELD ->
                    rejects.add(sound.get(i)
                            .rejected(Reject.heldForTheRegion(sound.get(i).row())));
            }
        }
        return new Verdicts(listed, changed, unchanged, rejects);
    }
}

package id.payung.enrolment.roster;

import id.payung.enrolment.profile.Details;
import id.payung.enrolment.registration.JoinRoster.Listing;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What came of one chunk of rows.
///
/// @param registered those listed or changed who were registered
/// @param rejects the rejected rows
record Verdicts(int listed, int changed, int unchanged, int registered, List<RejectedRow> rejects) {

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
    /// @param registers whether who is new is registered too
    /// @param list says for each row, in order, what came of listing the person
    static Verdicts of(List<Verdict> chunk, boolean registers, Function<List<Verdict.Sound>, List<Listing>> list) {
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
        int moved = 0;
        for (int i = 0; i < listings.size(); i++) {
            var row = sound.get(i);
            switch (listings.get(i)) {
                case NEW -> listed++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case REGISTERED -> moved++;
                case LISTED_LATER -> rejects.add(row.rejected(Reject.listedLater(row.row())));
                case LAPSED -> rejects.add(row.rejected(Reject.lapsed(row.row())));
                case ELSEWHERE -> rejects.add(row.rejected(Reject.onAnotherRoster(row.row())));
                case HELD -> rejects.add(row.rejected(Reject.heldForTheRegion(row.row())));
            }
        }
        return new Verdicts(listed, changed + moved, unchanged, moved + (registers ? listed : 0), rejects);
    }
}

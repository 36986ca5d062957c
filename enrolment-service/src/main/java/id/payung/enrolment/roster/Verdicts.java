package id.payung.enrolment.roster;

import id.payung.enrolment.registration.Listing;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.sheet.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What came of one chunk of rows.
///
/// @param rejects reasons of the rejected rows; a row can have several
record Verdicts(int listed, int changed, int unchanged, int rejected, List<Reject> rejects) {

    int rows() {
        return listed + changed + unchanged + rejected;
    }

    /// Lists the sound rows of a chunk and counts every row once.
    ///
    /// @param list says for each person, in order, what came of listing them
    static Verdicts of(List<Verdict> chunk, Function<List<Person>, List<Listing>> list) {
        var sound = new ArrayList<Verdict.Sound>(chunk.size());
        var rejects = new ArrayList<Reject>();
        for (var verdict : chunk) {
            switch (verdict) {
                case Verdict.Sound row -> sound.add(row);
                case Verdict.Rejected(var faults) -> rejects.addAll(faults);
            }
        }
        var listings = list.apply(sound.stream().map(Verdict.Sound::person).toList());
        int[] counts = new int[4];
        for (int i = 0; i < listings.size(); i++) {
            switch (listings.get(i)) {
                case NEW -> counts[0]++;
                case CHANGED -> counts[1]++;
                case UNCHANGED -> counts[2]++;
                case ELSEWHERE -> {
                    counts[3]++;
                    rejects.add(Reject.onAnotherRoster(sound.get(i).row()));
                }
                case HELD -> {
                    counts[3]++;
                    rejects.add(Reject.heldForTheRegion(sound.get(i).row()));
                }
            }
        }
        int rejected = chunk.size() - sound.size() + counts[3];
        return new Verdicts(counts[0], counts[1], counts[2], rejected, rejects);
    }
}

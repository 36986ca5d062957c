package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.WrongAnswer;
import java.nio.file.Path;

/// People who are there before anybody looks: a region without them is answered too easily, and few are withheld.
final class Residents {

    private static final String REGION = "36.73";
    private static final int FEW = 1_000;

    private Residents() {}

    static void settle(Rig rig, Books books, Crowd crowd, Path folder) {
        books.awaitTaken();
        if (books.countedIn(REGION, "LISTED") < FEW) {
            Office office = Office.open(rig);
            office.list(crowd.roster(folder.resolve("residents.csv"), FEW), FEW);
            books.awaitCounted(office.id(), "LISTED", FEW);
        }
        long shown = rig.coverage().get(Eye.REGION).at("/live/all/unregistered").asLong();
        WrongAnswer.unless("people without registration in the answer", books.countedIn(REGION, "LISTED"), shown);
    }
}

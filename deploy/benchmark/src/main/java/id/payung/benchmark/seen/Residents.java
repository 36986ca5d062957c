package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;

/// People who are there before anybody looks: a region without them is answered too easily, and few are withheld.
final class Residents {

    private static final String REGION = "36.73";
    private static final int FEW = 1_000;

    private Residents() {}

    static void settle(Site site) {
        site.books().awaitTaken();
        if (site.books().countedIn(REGION, "LISTED") < FEW) {
            Office office = Office.open(site.rig());
            office.list(site.roster(FEW), FEW);
            site.books().awaitCounted(office.id(), "LISTED", FEW);
        }
        long shown = site.rig()
                .coverage()
                .get(Eye.REGION)
                .at("/live/all/unregistered")
                .asLong();
        WrongAnswer.unless(
                "people without registration in the answer", site.books().countedIn(REGION, "LISTED"), shown);
    }
}

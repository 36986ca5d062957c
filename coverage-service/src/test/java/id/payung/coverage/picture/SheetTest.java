package id.payung.coverage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.payung.coverage.picture.Sheet.Bubble;
import id.payung.coverage.picture.Sheet.Spot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Spot SERANG = new Spot(-6.12, 106.17, 400);
    private static final Spot LEBAK = new Spot(-6.64, 106.21, 100);
    private static final Spot NOBODY = new Spot(-6.0, 106.02, 0);

    @Test
    void putsAPlaceWhereTheCoastlineHasIt() {
        Bubble bubble = Sheet.ofAll(List.of(SERANG)).bubbles().getFirst();

        assertThat(bubble.x()).isEqualTo(233.4);
        assertThat(bubble.y()).isEqualTo(252.4);
    }

    @Test
    void fourTimesThePeopleHaveFourTimesTheArea() {
        List<Bubble> bubbles = Sheet.ofAll(List.of(SERANG, LEBAK)).bubbles();

        double areas = Math.pow(bubbles.get(0).r() / bubbles.get(1).r(), 2);
        assertThat(areas).isCloseTo(4, within(0.01));
    }

    @Test
    void keepsSmallPlacesVisibleAndUnknownOnesSmaller() {
        List<Bubble> bubbles = Sheet.ofAll(List.of(new Spot(0, 100, 10_000_000), LEBAK, NOBODY))
                .bubbles();

        assertThat(bubbles.get(1).r()).isGreaterThan(2);
        assertThat(bubbles.get(2).r()).isPositive().isLessThan(bubbles.get(1).r());
    }

    @Test
    void holdsEverySpotOfAPartInItsWindow() {
        Sheet sheet = Sheet.around(List.of(SERANG, LEBAK, NOBODY));

        String[] box = sheet.box().split(" ", -1);
        double left = Double.parseDouble(box[0]);
        double top = Double.parseDouble(box[1]);
        assertThat(sheet.bubbles()).allSatisfy(bubble -> {
            assertThat(bubble.x()).isBetween(left, left + Double.parseDouble(box[2]));
            assertThat(bubble.y()).isBetween(top, top + Double.parseDouble(box[3]));
        });
        assertThat(sheet.box()).doesNotContain(",");
    }

    @Test
    void writesNumbersAsPicturesNeedThemWhateverTheMachineSpeaks() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("id"));

            assertThat(Sheet.ofAll(List.of(SERANG)).box()).isEqualTo("0 0 940 360");
            assertThat(Sheet.around(List.of(SERANG)).box()).doesNotContain(",");
        } finally {
            Locale.setDefault(usual);
        }
    }
}

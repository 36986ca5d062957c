package id.payung.coverage.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegionsTest {

    private final Regions regions = new Regions();

    @Test
    void knowsTheNationItsProvincesAndTheirRegenciesAndCities() {
        assertThat(regions.size()).isEqualTo(1 + 38 + 514);
        assertThat(regions.get("36.73")).isEqualTo(new Region("36.73", "Kota Serang", Region.Level.CITY));
        assertThat(regions.get("36").level()).isEqualTo(Region.Level.PROVINCE);
    }

    @Test
    void findsEverythingOfAProvinceInOneRangeOfCodes() {
        Region banten = regions.get("36");

        assertThat("36").isBetween(banten.from(), banten.to());
        assertThat("36.73").isBetween(banten.from(), banten.to());
        assertThat("51.01".compareTo(banten.to())).isPositive();
        assertThat("35.99".compareTo(banten.from())).isNegative();
    }

    @Test
    void saysHowCodesLookWhenThereIsNone() {
        assertThatThrownBy(() -> regions.get("3673")).hasMessageContaining("36.73");
    }
}

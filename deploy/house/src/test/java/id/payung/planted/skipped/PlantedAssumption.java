package id.payung.planted.skipped;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PlantedAssumption {

    void assume(boolean docker) {
        assumeTrue(docker);
    }
}

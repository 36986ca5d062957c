package id.payung.planted.sleep;

import java.time.Duration;

class PlantedNap {

    void nap() throws InterruptedException {
        Thread.sleep(Duration.ZERO);
    }
}

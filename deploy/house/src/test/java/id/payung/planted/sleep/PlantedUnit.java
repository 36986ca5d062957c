package id.payung.planted.sleep;

import java.util.concurrent.TimeUnit;

class PlantedUnit {

    void nap() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(0);
    }
}

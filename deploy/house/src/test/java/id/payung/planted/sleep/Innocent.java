package id.payung.planted.sleep;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class Innocent {

    boolean await(CountDownLatch latch) throws InterruptedException {
        return latch.await(1, TimeUnit.SECONDS);
    }
}

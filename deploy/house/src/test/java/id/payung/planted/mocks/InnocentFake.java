package id.payung.planted.mocks;

class InnocentFake implements Runnable {
    @Override
    public void run() {}
}

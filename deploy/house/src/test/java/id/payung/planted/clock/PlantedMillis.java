package id.payung.planted.clock;

class PlantedMillis {

    long at = System.currentTimeMillis();
}

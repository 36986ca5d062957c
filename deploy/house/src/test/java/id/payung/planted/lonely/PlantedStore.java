package id.payung.planted.lonely;

interface PlantedStore {
    void keep(String row);
}

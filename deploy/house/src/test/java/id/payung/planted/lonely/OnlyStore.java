package id.payung.planted.lonely;

class OnlyStore implements PlantedStore {
    @Override
    public void keep(String row) {}
}

package id.payung.planted.flat.first.second;

class PlantedCellar {}

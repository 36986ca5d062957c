package id.payung.planted.capability.mappers;

class PlantedCupboard {}

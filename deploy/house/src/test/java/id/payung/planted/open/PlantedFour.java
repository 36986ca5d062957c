package id.payung.planted.open;

public class PlantedFour {}

package id.payung.planted.lost;

class InnocentFixture {}

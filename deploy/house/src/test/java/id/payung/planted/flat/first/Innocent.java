package id.payung.planted.flat.first;

class Innocent {}

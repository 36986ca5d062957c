package id.payung.planted.silent.spoken;

class Innocent {}

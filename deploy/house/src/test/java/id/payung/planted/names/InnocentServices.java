package id.payung.planted.names;

class InnocentServices {}

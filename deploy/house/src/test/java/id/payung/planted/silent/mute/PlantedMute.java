package id.payung.planted.silent.mute;

class PlantedMute {}

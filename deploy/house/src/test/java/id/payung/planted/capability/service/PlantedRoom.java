package id.payung.planted.capability.service;

class PlantedRoom {}

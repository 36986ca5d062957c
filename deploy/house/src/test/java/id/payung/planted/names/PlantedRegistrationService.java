package id.payung.planted.names;

class PlantedRegistrationService {
    record PlantedDto() {}
}

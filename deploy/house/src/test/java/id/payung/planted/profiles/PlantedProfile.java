package id.payung.planted.profiles;

import org.springframework.context.annotation.Profile;

@Profile("dev")
class PlantedProfile {}

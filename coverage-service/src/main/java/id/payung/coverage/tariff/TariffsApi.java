package id.payung.coverage.tariff;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The tariffs that planner and checks calculate with, for everybody to see.
@RestController
@RequestMapping("/api/v1/tariffs")
class TariffsApi {

    private final Tariffs tariffs;

    TariffsApi(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping
    List<Tariff> all() {
        return tariffs.all();
    }
}

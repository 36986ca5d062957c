package id.payung.systemtest.attack;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI documents of the three services.
final class Documents {

    private Documents() {}

    static List<Operation> operations(City city, char service) {
        Hand.Reply document = Hand.OF_NOBODY.get(city.service(service).resolve("/v3/api-docs"));
        return Operation.in(service, JsonMapper.shared().readTree(document.body()));
    }
}

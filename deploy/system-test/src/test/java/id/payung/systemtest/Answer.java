package id.payung.systemtest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service said.
///
/// @param type content type, empty when there was none
public record Answer(int status, String type, String body) {

    private static final int LOCKED_OR_BUSY = 429;

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /// The service took the request and answered it, whatever it answered; otherwise it is worth asking again.
    public boolean isFinal() {
        return status < 500 && status != LOCKED_OR_BUSY;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }
}

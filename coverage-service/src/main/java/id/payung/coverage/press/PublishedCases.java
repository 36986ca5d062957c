package id.payung.coverage.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Releases that were printed, as examples: each shows another way in which figures go wrong.
@Component
class PublishedCases {

    /// @param name of it in an address
    /// @param title where and when it was printed
    record Case(String name, String title, Draft draft) {}

    private final List<Case> cases;

    PublishedCases(JsonMapper json) {
        try (InputStream file =
                Objects.requireNonNull(PublishedCases.class.getResourceAsStream("/published-cases.json"))) {
            cases = Arrays.asList(json.readValue(file, Case[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Case> all() {
        return cases;
    }

    Optional<Case> find(String name) {
        return cases.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}

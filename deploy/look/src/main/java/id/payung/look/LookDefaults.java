package id.payung.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How pages are found, packed and kept by browsers, under the service's own configuration.
class LookDefaults implements EnvironmentPostProcessor {

    private static final String RESOURCES = "spring.web.resources.";

    /// Styles and scripts carry a hash of their content in their address, so a browser may keep them for a year.
    /// A language that lacks a text falls back to Bahasa Indonesia, whatever the machine speaks.
    /// A page that cannot be drawn is a 500, not half a page.
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.messages.fallback-to-system-locale",
            "false",
            RESOURCES + "chain.strategy.content.enabled",
            "true",
            RESOURCES + "chain.strategy.content.paths",
            "/look/**,/coverage/**,/console/**,/inbox/**",
            RESOURCES + "cache.cachecontrol.max-age",
            "365d",
            "spring.thymeleaf.servlet.produce-partial-output-while-processing",
            "false",
            "server.compression.enabled",
            "true",
            "server.compression.mime-types",
            "text/html,text/css,text/javascript,text/plain,text/csv,application/json,application/problem+json,image/svg+xml",
            "server.compression.min-response-size",
            "1KB");

    private static final String TEXTS = "pages/*.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("look-defaults", DEFAULTS));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("look-texts", Map.of("spring.messages.basename", texts())));
    }

    /// Texts of the frame, and every `pages/<name>.properties` there is: a page's texts are found where they lie.
    private static String texts() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + TEXTS);
            return Stream.concat(Stream.of("look/look"), Arrays.stream(found).map(LookDefaults::bundle))
                    .distinct()
                    .collect(Collectors.joining(","));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String bundle(Resource file) {
        var name = Objects.requireNonNull(file.getFilename(), "A file found by a pattern has a name");
        return "pages/" + name.replaceFirst("(_en)?[.]properties$", "");
    }
}

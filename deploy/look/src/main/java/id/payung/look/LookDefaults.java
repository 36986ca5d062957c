package id.payung.look;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// How pages are found and kept by browsers, under the service's own configuration.
class LookDefaults implements EnvironmentPostProcessor {

    private static final String RESOURCES = "spring.web.resources.";

    /// Styles and scripts carry a hash of their content in their address, so a browser may keep them for a year. A
    /// language that lacks a text falls back to Bahasa Indonesia, whatever the machine speaks.
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.messages.basename",
            "look/look,pages",
            "spring.messages.fallback-to-system-locale",
            "false",
            RESOURCES + "chain.strategy.content.enabled",
            "true",
            RESOURCES + "chain.strategy.content.paths",
            "/look/**",
            RESOURCES + "cache.cachecontrol.max-age",
            "365d");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("look-defaults", DEFAULTS));
    }
}

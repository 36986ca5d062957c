package id.payung.look;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where a browser finds the three services, so that their pages can lead to one another.
///
/// @param coverage the public dashboard, by default `http://localhost:8082`
/// @param enrolment the console of the OPDs, by default `http://localhost:8081`
/// @param notification the inbox, by default `http://localhost:8083`
@ConfigurationProperties("payung.links")
public record Links(
        @DefaultValue("http://localhost:8082") URI coverage,
        @DefaultValue("http://localhost:8081") URI enrolment,
        @DefaultValue("http://localhost:8083") URI notification) {

    public Links {
        coverage = web("coverage", coverage);
        enrolment = web("enrolment", enrolment);
        notification = web("notification", notification);
    }

    /// Without a slash at its end, so that paths follow as they are.
    private static URI web(String name, URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("payung.links." + name + " must begin with http:// or https://");
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }
}

package id.payung.coverage.live;

import java.util.stream.Stream;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Listeners come all at once when a replica was away. Whoever finds no place to wait in is not refused but unheard,
/// and tries again after a second: with the 50 places of a socket that nobody asks for more, 10,000 took two minutes.
@Component
class ComingAtOnce implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /// As many as Linux gives (`net.core.somaxconn`), and as the other services have.
    private static final int PLACES = 4_096;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> Stream.of(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .forEach(connector -> connector.setAcceptQueueSize(PLACES)));
    }
}

package id.payung.enrolment.edge;

import java.util.concurrent.Executors;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Who answers requests: virtual threads, one for each connection that is answered, and each used again. Tink keeps a
/// cipher, a hash and a source of random numbers with the thread; a thread of one request makes them for one person.
@Component
class AnsweringThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /// Behind what Spring Boot sets up itself, which is a new thread for each request.
    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var threads = Executors.newCachedThreadPool(
                Thread.ofVirtual().name("request-", 0).factory());
        server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(threads));
    }
}

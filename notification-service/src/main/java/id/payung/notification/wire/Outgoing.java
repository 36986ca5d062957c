package id.payung.notification.wire;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way out of this machine.
@Configuration(proxyBeanMethods = false)
class Outgoing {

    @Bean
    Wire wire(WireSettings settings) {
        return new Wire(new Reach(SystemDefaultDnsResolver.INSTANCE, settings.allowedNetworks()), settings);
    }
}

package id.payung.enrolment.credential;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// The client `admin`, before the first request: the secret in the environment is the one that counts.
@Component
class AdminAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AdminAtStart.class);

    private final Credentials credentials;
    private final SecretHash hash;
    private final CredentialProperties properties;

    AdminAtStart(Credentials credentials, SecretHash hash, CredentialProperties properties) {
        this.credentials = credentials;
        this.hash = hash;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.adminSecret().isEmpty()) {
            LOG.warn("PAYUNG_ADMIN_SECRET is empty: the client 'admin' is left as an earlier start made it");
            return;
        }
        credentials.keepAdmin(hash.of(properties.adminSecret()));
    }
}

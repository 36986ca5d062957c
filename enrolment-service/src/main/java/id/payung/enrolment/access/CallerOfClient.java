package id.payung.enrolment.access;

import static java.util.Objects.requireNonNull;

import id.payung.edge.Caller;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// The caller that a client's tokens will name, kept in the client's settings.
public final class CallerOfClient {

    private static final String SETTING = "payung.caller";

    private CallerOfClient() {}

    public static ClientSettings settings(Caller caller) {
        return ClientSettings.builder().setting(SETTING, caller).build();
    }

    static Caller of(RegisteredClient client) {
        return requireNonNull(client.getClientSettings().getSetting(SETTING));
    }
}

package id.payung.enrolment.access;

import id.payung.look.Links;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Who may ask for tokens: every live credential, and the pages of the other two services on behalf of who signed in.
///
/// The pages have no secret that could leak: a code is worth nothing without the proof key (PKCE) of the session that
/// asked for it, and goes to their own addresses only.
final class Clients implements RegisteredClientRepository {

    /// The client under which the pages of coverage-service and notification-service ask who somebody is.
    static final String PAGES = "payung-pages";

    private static final Duration SESSION = Duration.ofMinutes(15);

    private final RegisteredClientRepository credentials;
    private final RegisteredClient pages;

    Clients(RegisteredClientRepository credentials, Links links) {
        this.credentials = credentials;
        this.pages = RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(addresses -> Stream.of(links.coverage(), links.notification())
                        .map(Clients::landing)
                        .forEach(addresses::add))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(SESSION).build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PAGES) ? pages : credentials.findByClientId(clientId);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /// The server would call this to register clients by itself, which is switched off.
    @Override
    public void save(RegisteredClient client) {
        credentials.save(client);
    }

    private static String landing(URI service) {
        return service + "/login/oauth2/code/payung";
    }
}

package id.payung.edge.page;

import static java.util.Objects.requireNonNull;

import id.payung.look.Links;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The way to enrolment-service and back: where a browser goes, and whom this service asks. Nothing is looked up
/// while starting, so that a service starts although enrolment-service is away.
final class Enrolment {

    /// The client that enrolment-service knows the pages by.
    private static final String CLIENT = "payung-pages";

    private final ClientRegistration registration;
    private final String keys;
    private final JdkClientHttpRequestFactory calls;

    Enrolment(Links links, OAuth2ResourceServerProperties tokens, SignInSettings settings) {
        var issuer = requireNonNull(tokens.getJwt().getIssuerUri(), "PAYUNG_ISSUER says whose tokens count");
        this.keys = requireNonNull(tokens.getJwt().getJwkSetUri(), "PAYUNG_JWKS says where keys are");
        this.registration = ClientRegistration.withRegistrationId("payung")
                .clientId(CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID)
                .authorizationUri(links.enrolment() + "/oauth2/authorize")
                .tokenUri(settings.tokens().toString())
                .jwkSetUri(keys)
                .issuerUri(issuer)
                .build();
        this.calls = patient(settings.patience());
    }

    ClientRegistration registration() {
        return registration;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    JwtDecoder idTokens() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(calls))
                .build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        return decoder;
    }

    private static JdkClientHttpRequestFactory patient(Duration patience) {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(patience).build());
        factory.setReadTimeout(patience);
        return factory;
    }
}

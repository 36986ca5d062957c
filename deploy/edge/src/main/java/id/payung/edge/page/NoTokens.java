package id.payung.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Keeps no token that came with a sign-in: a page calls nobody in somebody's name.
final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // The interface wants it so.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication somebody, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication somebody,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Only who it is counts, and that is in the ID token.
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication somebody, HttpServletRequest request, HttpServletResponse response) {
        // None is there.
    }
}

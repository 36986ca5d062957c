package id.payung.edge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;

/// Somebody who signed in on a page and has a session, as opposed to a machine that sends a token with each request.
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Caller caller;

    public SignedIn(Caller caller) {
        super(authorities(caller));
        this.caller = caller;
        setAuthenticated(true);
    }

    /// @param claims of an ID token
    /// @return nobody when they name no caller
    public static Optional<SignedIn> by(ClaimAccessor claims) {
        return Optional.ofNullable(Claims.caller(claims)).map(SignedIn::new);
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public Object getPrincipal() {
        return caller.clientId();
    }

    /// The secret is not kept.
    @Override
    public Object getCredentials() {
        return "";
    }

    /// The factor says when: an ID token has to tell.
    private static Collection<? extends GrantedAuthority> authorities(Caller caller) {
        return List.of(
                new SimpleGrantedAuthority("ROLE_" + caller.role()),
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    }
}

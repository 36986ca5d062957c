package id.payung.enrolment.access;

import id.payung.edge.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Lets a person in on a page with the credential that machines use too: one way to issue, rotate, revoke and slow
/// guessing, and the ledger names the same actor.
final class SignIn implements AuthenticationProvider {

    private final RegisteredClientRepository credentials;
    private final PasswordEncoder secrets;
    private final Lockout lockout;

    SignIn(RegisteredClientRepository credentials, PasswordEncoder secrets, Lockout lockout) {
        this.credentials = credentials;
        this.secrets = secrets;
        this.lockout = lockout;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        var who = Lockout.who(form.getName(), address(form));
        if (lockout.wait(who).isPositive()) {
            throw new LockedException("Too many wrong secrets");
        }
        var credential = credentials.findByClientId(form.getName());
        var hash = credential == null ? null : credential.getClientSecret();
        if (credential == null || !secrets.matches(String.valueOf(form.getCredentials()), hash)) {
            lockout.wrong(who);
            throw new BadCredentialsException("No such credential, or another secret");
        }
        return new SignedIn(CallerOfClient.of(credential));
    }

    /// Whether the credential somebody signed in with has not been revoked since.
    boolean isStillValid(SignedIn somebody) {
        return credentials.findByClientId(somebody.getName()) != null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication form) {
        return form.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}

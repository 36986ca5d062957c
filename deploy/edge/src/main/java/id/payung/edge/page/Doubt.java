package id.payung.edge.page;

import id.payung.edge.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiPredicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Treats somebody whose session is there, but who may not hold a credential any more, like a stranger: asked to sign
/// in. To see its own name and to leave, nobody is doubted.
public final class Doubt extends OncePerRequestFilter {

    private final BiPredicate<HttpServletRequest, SignedIn> holds;

    public Doubt(BiPredicate<HttpServletRequest, SignedIn> holds) {
        this.holds = holds;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(SessionPages.SESSION)
                || request.getRequestURI().equals(SessionPages.LEAVE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn somebody
                && !holds.test(request, somebody)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }
}

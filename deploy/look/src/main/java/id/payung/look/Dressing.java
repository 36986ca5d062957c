package id.payung.look;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Hands [Look] to whatever page is about to be drawn.
final class Dressing implements HandlerInterceptor {

    private final Links links;
    private final String choice;

    Dressing(Links links, String choice) {
        this.links = links;
        this.choice = choice;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.hasView() && !isRedirect(page)) {
            var language = Language.of(RequestContextUtils.getLocale(request));
            page.addObject("look", new Look(language, links, otherwise(request, language), visitor(request)));
        }
    }

    private static Look.@Nullable Visitor visitor(HttpServletRequest request) {
        var somebody = request.getUserPrincipal();
        var session = somebody == null ? null : request.getSession(false);
        return session == null ? null : new Look.Visitor(somebody.getName(), session.getMaxInactiveInterval());
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return name != null && name.startsWith("redirect:");
    }

    /// Without host and port: what a proxy in front is called is of no concern. A page of a refusal has the address of
    /// what was refused.
    private String otherwise(HttpServletRequest request, Language language) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(refused == null ? request.getRequestURI() : refused.toString())
                .replaceQueryParam(choice, language.other().code())
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}

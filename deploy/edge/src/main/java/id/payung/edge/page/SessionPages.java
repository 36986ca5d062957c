package id.payung.edge.page;

import id.payung.edge.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a page asks about its own session.
@Hidden
@Controller
class SessionPages {

    static final String SESSION = "/sesi";
    static final String LEAVE = "/keluar";

    /// Who is signed in, for the bar on top of pages that are the same for everybody; to ask is to stay signed in.
    ///
    /// @return nothing for a stranger
    @GetMapping(SESSION)
    ResponseEntity<Session> session(@Nullable Caller caller, HttpServletRequest request) {
        var session = request.getSession(false);
        return caller == null || session == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(new Session(caller.clientId(), session.getMaxInactiveInterval()));
    }

    @GetMapping(LEAVE)
    String leave() {
        return "look/leave";
    }

    /// @param name of the credential somebody signed in with
    /// @param idleSeconds the session ends when nobody was there for so long
    record Session(String name, int idleSeconds) {}
}

package id.payung.notification.inbox;

import id.payung.edge.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the frame of the inbox's pages asks.
@ControllerAdvice(annotations = Controller.class)
class InboxFrame {

    /// Whether somebody reads it who sets policy for others.
    @ModelAttribute("governs")
    boolean governs(@Nullable Caller caller) {
        return caller != null && caller.role() != Caller.Role.OPD;
    }
}

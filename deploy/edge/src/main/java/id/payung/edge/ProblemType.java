package id.payung.edge;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A kind of refusal by RFC 9457. A service declares its own as an enum; `docs/problems.md` lists them all with what
/// the
/// caller should do.
public interface ProblemType {

    /// As an enum constant is called, `UNKNOWN_OPD`: the last part of the stable name.
    String name();

    HttpStatus status();

    /// What it is, Bahasa Indonesia first, English beside it.
    String title();

    /// The stable name, e.g. `urn:payung:problem:unknown-opd`.
    default URI type() {
        return URI.create(
                "urn:payung:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The refusal to throw.
    ///
    /// @param detail what to do about it, Bahasa Indonesia first; never personal data
    default ErrorResponseException because(String detail) {
        return new Refusal(this, detail);
    }
}

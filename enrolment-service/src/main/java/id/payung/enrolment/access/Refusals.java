package id.payung.enrolment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a caller without token, without role or with too many wrong secrets gets to read. Why a token was refused is in
/// `WWW-Authenticate`, as RFC 6750 has it.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        bearer.commence(request, response, why);
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Token tidak ada atau tidak berlaku / No valid token",
                "Minta token dengan POST /oauth2/token, lalu kirim sebagai Authorization: Bearer. / "
                        + "Get a token from POST /oauth2/token and send it as Authorization: Bearer.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Tidak diizinkan / Forbidden",
                "Pakai kredensial yang berwenang atas wilayah atau OPD ini. / "
                        + "Use a credential whose role covers this region or OPD.");
    }

    void lockedOut(HttpServletResponse response, Duration wait) throws IOException {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-wrong-secrets",
                "Terlalu banyak rahasia yang salah / Too many wrong secrets",
                "Tunggu " + seconds + " detik dan periksa client_secret. / Wait " + seconds
                        + " seconds and check the client secret.");
    }

    private void write(HttpServletResponse response, HttpStatus status, String name, String title, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:payung:problem:" + name));
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getWriter().write(json.writeValueAsString(problem));
    }
}

package id.payung.enrolment.command;

import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemWriter;
import id.payung.enrolment.command.Commands.Claim;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.vault.Vault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// The header `Idempotency-Key`: the same command with the same key is answered as the first time.
///
/// Behind the filters that check tokens, so that keys are those of a caller. Roster files pass by: they are known by
/// their content. A command that fails (5xx) may be tried again with its key.
@Component
class CommandKeys extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Commands commands;
    private final Vault vault;
    private final ProblemWriter problems;
    private final CommandProperties properties;

    CommandKeys(Commands commands, Vault vault, ProblemWriter problems, CommandProperties properties) {
        this.commands = commands;
        this.vault = vault;
        this.problems = problems;
        this.properties = properties;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || !COMMANDS.contains(request.getMethod())
                || request.getRequestURI().endsWith("/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request, response, chain);
        if (refusal != null) {
            problems.write(response, refusal);
        }
    }

    private @Nullable ErrorResponseException refusal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var text = request.getHeader(HEADER);
        if (!VISIBLE.matcher(text).matches()) {
            return CommonProblem.INVALID_REQUEST.because(
                    "Idempotency-Key: 1 sampai 100 huruf ASCII tanpa spasi. / 1 to 100 visible ASCII characters.");
        }
        var body =
                request.getInputStream().readNBytes((int) properties.largest().toBytes() + 1);
        if (body.length > properties.largest().toBytes()) {
            return CommonProblem.TOO_LARGE.refusal();
        }
        var key = new Commands.Key(
                Objects.requireNonNull(request.getUserPrincipal()).getName(), text);
        try {
            return switch (commands.claim(key, fingerprint(request, body))) {
                case Claim.Ours() -> {
                    carryOut(key, new ReadBody(request, body), response, chain);
                    yield null;
                }
                case Claim.Answered(var answer) -> {
                    answer.write(response);
                    yield null;
                }
                case Claim.AnotherCommand() ->
                    Problem.KEY_OF_ANOTHER_COMMAND.because(
                            "Pakai Idempotency-Key baru untuk perintah lain. / Use a new Idempotency-Key for another command.");
                case Claim.AnswerNotKept() ->
                    Problem.ANSWER_NOT_KEPT.because(
                            "Perintah sudah dijalankan; jawabannya memuat rahasia dan tidak disimpan. Ulangi dengan kunci baru."
                                    + " / It was carried out; its answer held a secret and was not kept. Ask anew with a new key.");
                case Claim.InProgress() -> {
                    response.setHeader("Retry-After", "1");
                    yield Problem.COMMAND_IN_PROGRESS.because(
                            "Tunggu lalu kirim lagi dengan kunci yang sama. / Wait, then send it again with the same key.");
                }
            };
        } catch (DataAccessException _) {
            return CommonProblem.UNAVAILABLE.refusal();
        }
    }

    private void carryOut(Commands.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 500;
        } finally {
            if (done) {
                commands.answered(key, kept.getStatus(), Answer.of(kept));
            } else {
                commands.release(key);
            }
            kept.copyBodyToResponse();
        }
    }

    private byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            return vault.fingerprint("command:" + HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

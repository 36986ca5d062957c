package id.payung.edge;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/// Which problem a failure is. No text of a failure reaches the caller.
final class Diagnosis {

    /// States of SQL for what a caller said and no database can hold: dates and moments out of range, characters.
    private static final Set<String> UNKEEPABLE = Set.of("22007", "22008", "22009", "22021", "22P05");

    private Diagnosis() {}

    /// @param status what the framework would answer
    static ErrorResponseException of(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case ProblemType.Refusal refusal -> refusal;
            case HttpMessageNotReadableException unreadable
            when unreadable.getMostSpecificCause() instanceof ProblemType.Refusal within -> within;
            case HttpMessageNotReadableException _ -> CommonProblem.BAD_BODY.refusal();
            case InvalidPropertyException _ -> CommonProblem.BAD_PARAMETER.refusal();
            case TypeMismatchException mismatch
            when status.is4xxClientError() -> unreadable(mismatch.getPropertyName());
            case BindException several
            when several.hasFieldErrors() ->
                unreadable(several.getFieldErrors().getFirst().getField());
            case MissingServletRequestParameterException missing ->
                CommonProblem.BAD_PARAMETER.because("'%s' wajib diisi. / '%s' is required."
                        .formatted(missing.getParameterName(), missing.getParameterName()));
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _,
                    TransactionTimedOutException _ -> CommonProblem.UNAVAILABLE.refusal();
            case DataIntegrityViolationException refused
            when refused.getMostSpecificCause() instanceof SQLException cause
                    && UNKEEPABLE.contains(cause.getSQLState()) ->
                CommonProblem.INVALID_REQUEST.because(
                        "Tanggal terlalu jauh, atau huruf yang tidak dapat disimpan (NUL)."
                                + " / A date that is too far away, or a character that cannot be kept (NUL).");
            default -> of(status);
        };
    }

    /// The same in words for who filled in a form and has never seen /v3/api-docs.
    static ErrorResponseException ofForm(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case TypeMismatchException wrong when status.is4xxClientError() -> check(wrong.getPropertyName());
            case BindException several
            when several.hasFieldErrors() ->
                check(several.getFieldErrors().getFirst().getField());
            case MissingServletRequestParameterException missing -> check(missing.getParameterName());
            default -> of(failure, status);
        };
    }

    private static ErrorResponseException check(@Nullable String field) {
        return CommonProblem.BAD_PARAMETER.because("Periksa isian %s. / Check the field %s.".formatted(field, field));
    }

    static ErrorResponseException of(HttpStatusCode status) {
        return Arrays.stream(CommonProblem.values())
                .filter(problem -> problem.status().value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL)
                .refusal();
    }

    private static ErrorResponseException unreadable(@Nullable String name) {
        return CommonProblem.BAD_PARAMETER.because(
                ("'%s' tidak dapat dibaca: periksa menurut /v3/api-docs; tanggal ditulis 2026-11-30, bulan 2026-11."
                                + " / '%s' cannot be read: check it against /v3/api-docs;"
                                + " a date is written 2026-11-30, a month 2026-11.")
                        .formatted(name, name));
    }
}

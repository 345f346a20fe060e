package io.salesdesk.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.messaging.Correlation;
import io.salesdesk.platform.persistence.TransientFailures;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong with a request into a problem document. Mistakes of users are not logged. */
@Singleton
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Problems problems;
    private final CurrentVertxRequest currentRequest;

    ExceptionMappers(Problems problems, CurrentVertxRequest currentRequest) {
        this.problems = problems;
        this.currentRequest = currentRequest;
    }

    @ServerExceptionMapper
    Response rejected(RejectedException e) {
        return answer(problems.of(e.rejection(), line())).build();
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return respond(e.kind(), e.details(), e.errors());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(ExceptionMappers::concernsAnswer)) {
            return internal(e);
        }
        var errors = e.getConstraintViolations().stream()
                .map(violation -> JsonPointers.of(violation.getPropertyPath(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        return respond(ProblemKind.INVALID_INPUT, Map.of(), errors);
    }

    private static boolean concernsAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .anyMatch(ElementKind.RETURN_VALUE::equals);
    }

    @ServerExceptionMapper
    Response misread(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response constrained(StreamConstraintsException e) {
        return beyondLimits(e);
    }

    private Response beyondLimits(StreamConstraintsException e) {
        var message = Objects.requireNonNullElse(e.getOriginalMessage(), "");
        return message.startsWith("Document length")
                ? respond(ProblemKind.TOO_LARGE, Map.of("limit", 1024 * 1024), List.of())
                : respond(
                        ProblemKind.INVALID_INPUT,
                        Map.of(),
                        List.of(ProblemError.at("", "nested too deeply, or a number or name is too long")));
    }

    /** The body ends too early or is no form. */
    @ServerExceptionMapper
    Response broken(IOException e) {
        if (e instanceof JacksonException) {
            // What is wrong with the input has been told above; this is about what we wrote.
            return unexpected(e);
        }
        LOG.debugf("A body could not be read: %s", e.getMessage());
        return respond(ProblemKind.BAD_REQUEST, Map.of(), List.of());
    }

    @ServerExceptionMapper
    Response undefined(InvalidDefinitionException e) {
        return internal(e);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() == 404 && e.getCause() != null) {
            // The specification answers 404 when a parameter cannot be converted; that hides what is wrong.
            return respond(ProblemKind.MALFORMED_PARAMETER, Map.of(), List.of());
        }
        var kind = ProblemKind.ofStatus(response.getStatus());
        if (kind == ProblemKind.INTERNAL) {
            return internal(e);
        }
        var answer = answer(problems.of(kind, Map.of(), List.of(), line()));
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            var value = response.getHeaderString(header);
            if (value != null) {
                answer.header(header, value);
            }
        }
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        if (hasCause(e, OIDCException.class)) {
            return unavailable(e);
        }
        return answer(problems.of(ProblemKind.UNAUTHENTICATED, Map.of(), List.of(), line()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return respond(ProblemKind.FORBIDDEN, Map.of(), List.of());
    }

    @ServerExceptionMapper
    Response unreachable(OIDCException e) {
        return unavailable(e);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (hasCause(e, OptimisticLockException.class) || hasCause(e, StaleStateException.class)) {
            return respond(ProblemKind.CONFLICT, Map.of(), List.of());
        }
        if (TransientFailures.isTransient(e)) {
            return unavailable(e);
        }
        if (isDataException(e)) {
            // The message would show the row.
            LOG.warnf(
                    "A value passed validation and was refused by the database: %s",
                    currentRequest.getCurrent().request().path());
            return respond(ProblemKind.VALUE_OUT_OF_RANGE, Map.of(), List.of());
        }
        return internal(e);
    }

    private Response unreadable(JacksonException e) {
        if (e.getCause() instanceof StreamConstraintsException limits) {
            return beyondLimits(limits);
        }
        if (e instanceof StreamReadException syntax) {
            var location = syntax.getLocation();
            var where = location == null
                    ? Map.<String, Object>of()
                    : Map.<String, Object>of("line", location.getLineNr(), "column", location.getColumnNr());
            return respond(ProblemKind.MALFORMED_JSON, where, List.of());
        }
        var pointer = e instanceof JsonMappingException mapping ? JsonPointers.of(mapping.getPath()) : "";
        return respond(ProblemKind.INVALID_INPUT, Map.of(), List.of(ProblemError.at(pointer, explain(e))));
    }

    /** Jackson's own messages name Java classes, which are nobody's business outside. */
    private static String explain(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown property %s; known: %s".formatted(unknown.getPropertyName(), known(unknown));
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                "must be one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format
            when isOurs(format) -> {
                var text = Objects.requireNonNullElse(format.getOriginalMessage(), "");
                yield "must be " + text.substring(text.lastIndexOf("): ") + 3);
            }
            case InvalidFormatException format -> "must be " + plainName(format.getTargetType());
            case MismatchedInputException mismatch
            when isPlain(mismatch.getOriginalMessage()) -> Objects.requireNonNull(mismatch.getOriginalMessage());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be " + plainName(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null ? "none" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** The conventions of this package's neighbour say what they expect after the value. */
    private static boolean isOurs(InvalidFormatException e) {
        var text = e.getOriginalMessage();
        var type = e.getTargetType();
        return text != null
                && text.contains("): ")
                && type != null
                && (type == java.math.BigDecimal.class || type.getName().startsWith("org.joda.money."));
    }

    private static boolean isPlain(@org.jspecify.annotations.Nullable String message) {
        return message != null
                && !message.contains("java.")
                && !message.contains("salesdesk")
                && !message.contains("`");
    }

    private static String plainName(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "UUID" -> "a UUID";
            case "LocalDate" -> "a date such as 2026-11-21";
            case "LocalTime" -> "a time such as 09:00";
            case "Instant" -> "an instant in UTC such as 2026-11-21T09:00:00Z";
            default -> java.util.Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
        };
    }

    private static boolean isDataException(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private Response unavailable(Throwable e) {
        LOG.warnf("A dependency is down: %s", e.toString());
        return answer(problems.of(ProblemKind.UNAVAILABLE, Map.of(), List.of(), line()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private Response internal(Throwable e) {
        var correlationId = Correlation.current();
        LOG.errorf(e, "Request failed, correlation id %s", correlationId);
        return respond(ProblemKind.INTERNAL, Map.of("correlationId", correlationId), List.of());
    }

    private Response respond(ProblemKind kind, Map<String, Object> details, List<ProblemError> errors) {
        var answer = answer(problems.of(kind, details, errors, line()));
        if (kind == ProblemKind.UNAVAILABLE || kind == ProblemKind.STILL_RUNNING) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (details.containsKey(ProblemException.RETRY_AFTER_SECONDS)) {
            answer.header(HttpHeaders.RETRY_AFTER, details.get(ProblemException.RETRY_AFTER_SECONDS));
        }
        return answer.build();
    }

    private Problems.RequestLine line() {
        return Problems.RequestLine.of(currentRequest.getCurrent());
    }

    private static Response.ResponseBuilder answer(Problems.Document document) {
        return Response.status(document.status()).type(Problems.MEDIA_TYPE).entity(document.content());
    }
}

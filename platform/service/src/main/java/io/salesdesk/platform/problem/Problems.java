package io.salesdesk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.decision.Rejection;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes problem documents (RFC 9457). */
@Singleton
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RULE = "urn:salesdesk:rule:";
    private static final String PROBLEM = "urn:salesdesk:problem:";

    private final ProblemTexts texts;
    private final ObjectMapper json;

    Problems(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** A problem document as it goes over the wire. */
    public record Document(int status, byte[] content) {}

    public Document of(Rejection rejection, RequestLine request) {
        return document(
                rejection.kind().status(),
                RULE + rejection.code(),
                rejection.code(),
                rejection.requirement(),
                rejection.details(),
                List.of(),
                request);
    }

    public Document of(ProblemKind kind, Map<String, Object> details, List<ProblemError> errors, RequestLine request) {
        return document(kind.status(), PROBLEM + kind.code(), "problem." + kind.code(), "", details, errors, request);
    }

    /** The text of a refusal on its own, for lists of refusals such as the errors of an import. */
    public String detail(String code, Map<String, ?> details, Locale language) {
        return Objects.requireNonNullElse(texts.text(language, code + ".detail", details), code);
    }

    /** What of the request decides how the document reads. */
    public record RequestLine(String path, Locale language) {

        public static RequestLine of(RoutingContext context) {
            return new RequestLine(
                    context.request().path(),
                    ProblemTexts.language(context.request().getHeader("Accept-Language")));
        }
    }

    private Document document(
            int status,
            String type,
            String textKey,
            String requirement,
            Map<String, Object> details,
            List<ProblemError> errors,
            RequestLine request) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("type", type);
        members.put("title", textOr(request.language(), textKey + ".title", details, textKey));
        members.put("status", status);
        members.put("detail", texts.text(request.language(), textKey + ".detail", details));
        members.put("instance", request.path());
        if (!requirement.isEmpty()) {
            members.put("requirement", requirement);
        }
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        details.forEach(members::putIfAbsent);
        members.values().removeIf(Objects::isNull);
        try {
            return new Document(status, json.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of " + type + " are not representable as JSON", e);
        }
    }

    private String textOr(Locale language, String key, Map<String, ?> values, String otherwise) {
        var text = texts.text(language, key, values);
        if (text == null) {
            LOG.warnf("The text %s is missing in %s", key, language);
            return otherwise;
        }
        return text;
    }
}

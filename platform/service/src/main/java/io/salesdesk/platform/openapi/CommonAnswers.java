package io.salesdesk.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.salesdesk.platform.problem.Problems;
import io.salesdesk.platform.rest.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Describes once what every operation has: problem documents for whatever goes wrong, the idempotency key and the
 * precondition of commands, acting on behalf of a colleague, the correlation id. Takes out what answers do not have:
 * the version of a {@link Resource}, which is sent as {@code ETag}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";

    private final Set<String> resources;

    /** Called while the application is built. */
    public CommonAnswers(IndexView index) {
        this.resources = index.getAllKnownImplementations(Resource.class).stream()
                .map(ClassInfo::simpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var schemas = api.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> {
                if (resources.contains(name)) {
                    schema.removeProperty("version");
                }
                withoutBoundsOfTexts(schema);
            });
        }
        api.getComponents().addSchema(PROBLEM, problem());
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().forEach(CommonAnswers::complete);
            }
        });
    }

    /** Decimals are texts, and what bounds them is their pattern: {@code minimum} means nothing for a text. */
    private static void withoutBoundsOfTexts(Schema object) {
        if (object.getProperties() == null) {
            return;
        }
        object.getProperties().values().stream()
                .filter(member -> member.getType() != null && member.getType().contains(Schema.SchemaType.STRING))
                .forEach(text ->
                        text.minimum(null).exclusiveMinimum(null).maximum(null).exclusiveMaximum(null));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        responses.addAPIResponse("400", problem("The input is malformed or invalid"));
        responses.addAPIResponse("401", problem("No valid bearer token"));
        responses.addAPIResponse("403", problem("The caller may not give this command"));
        responses.addAPIResponse("429", problem("The caller asks too often; Retry-After says when to try again"));
        responses.addAPIResponse("503", problem("A dependency is down; Retry-After says when to try again"));
        if (operation.getRequestBody() != null) {
            responses.addAPIResponse("413", problem("The body is larger than the service takes"));
            responses.addAPIResponse("415", problem("The body is of another media type"));
        }
        if (hasPathParameter(operation)) {
            responses.addAPIResponse("404", problem("No such record within the caller's scope"));
        }
        operation.addParameter(header("On-Behalf-Of", "The absent colleague whose delegated authority is used", true));
        operation.addParameter(
                header("X-Correlation-Id", "Ties this request to others in logs, events and audit", false));
        operation.addParameter(header("Accept-Language", "en (default) or zh-CN, for the texts of problems", false));
        switch (method) {
            case POST -> {
                command(responses::addAPIResponse);
                operation.addParameter(header(
                        "Idempotency-Key",
                        "Repeats with the same key and body get the stored answer for 7 days",
                        false));
                operation.addParameter(header("If-Match", "The version that the caller has seen", false));
            }
            case PUT, PATCH, DELETE -> {
                command(responses::addAPIResponse);
                operation.addParameter(header("If-Match", "The version that the caller has seen", false));
            }
            default -> {
                // Reading has no effect that could come twice or too late.
            }
        }
    }

    private interface Add {
        void response(String status, APIResponse response);
    }

    private static void command(Add add) {
        add.response("409", problem("The state of the record does not allow the command"));
        add.response("412", problem("The caller has seen an older version"));
        add.response("422", problem("A business rule refuses; requirement names it"));
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private static Parameter header(String name, String description, boolean uuid) {
        var schema = string();
        if (uuid) {
            schema.setFormat("uuid");
        }
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        var error = object(Map.of(
                "pointer", string().description("JSON pointer into the body"),
                "parameter", string().description("Parameter of the path, the query or a header"),
                "message", string()));
        return object(Map.of(
                        "type", string().description("urn:salesdesk:rule:<code> or urn:salesdesk:problem:<kind>"),
                        "title", string(),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "detail", string(),
                        "instance", string(),
                        "requirement", string().description("The requirement behind the rule that refused"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(error)))
                .description("RFC 9457 problem document; rules add members of their own")
                .required(List.of("type", "title", "status"));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema object(Map<String, Schema> properties) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        properties.keySet().stream().sorted().forEach(name -> schema.addProperty(name, properties.get(name)));
        return schema;
    }
}

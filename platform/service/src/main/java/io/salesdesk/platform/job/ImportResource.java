package io.salesdesk.platform.job;

import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Uploads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports of tables. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportResource {

    private final Imports imports;
    private final JobViews views;
    private final Commands commands;
    private final Authority authority;

    ImportResource(Imports imports, JobViews views, Commands commands, Authority authority) {
        this.imports = imports;
        this.views = views;
        this.commands = commands;
        this.authority = authority;
    }

    @POST
    @Path("/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permission("import")
    @Operation(
            summary = "Import a CSV or XLSX file in the background",
            description = "The parts are file and mode (ALL_OR_NOTHING, the default, or VALID_LINES_ONLY). Answers 202"
                    + " with the job; importing the same file again changes nothing.")
    public Response start(
            @PathParam("kind") String kind,
            @RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file,
            @RestForm("mode") @Nullable String mode) {
        var target = imports.target(kind);
        if (!authority.mayDo(Imports.COMMAND + kind)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, Map.of("command", Imports.COMMAND + kind));
        }
        var upload = Uploads.required("file", file);
        var content = Uploads.content(upload);
        var name = Uploads.fileName(upload);
        var chosen = modeOf(mode);
        Map<String, Object> sameRequest = new HashMap<>();
        sameRequest.put("mode", chosen);
        sameRequest.put("fileName", name);
        sameRequest.put("content", content);
        return commands.accept(sameRequest, () -> views.of(imports.request(target, chosen, name, content)));
    }

    private static ImportMode modeOf(@Nullable String mode) {
        if (mode == null || mode.isBlank()) {
            return ImportMode.ALL_OR_NOTHING;
        }
        try {
            return ImportMode.valueOf(mode.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("mode", "must be one of ALL_OR_NOTHING, VALID_LINES_ONLY");
        }
    }
}

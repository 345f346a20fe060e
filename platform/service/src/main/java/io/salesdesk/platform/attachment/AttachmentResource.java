package io.salesdesk.platform.attachment;

import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Uploads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that belong to records. */
@Path("/api/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "attachments")
public class AttachmentResource {

    private final Attachments attachments;
    private final Commands commands;
    private final Authority authority;

    AttachmentResource(Attachments attachments, Commands commands, Authority authority) {
        this.attachments = attachments;
        this.commands = commands;
        this.authority = authority;
    }

    /** What makes two uploads the same request. */
    private record Upload(String fileName, String sha256) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permission("attachment.store")
    @Operation(summary = "Store a file; its type is found by looking at the content")
    public Response store(@RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file) {
        var upload = Uploads.required("file", file);
        var content = Uploads.content(upload);
        var name = Uploads.fileName(upload);
        return commands.create(new Upload(name, Attachments.sha256(content)), () -> attachments.store(name, content));
    }

    @GET
    @Path("/{id}")
    @Permission("attachment.read")
    @Operation(summary = "What is known about a file")
    public Attachment get(@PathParam("id") UUID id) {
        return find(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @Permission("attachment.read")
    @Operation(summary = "The file itself; the access is recorded in the audit trail")
    public Response content(@PathParam("id") UUID id) {
        var attachment = find(id);
        var name =
                URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(attachments.content(attachment), attachment.mediaType())
                // Never shown inside a page of ours, whatever it contains.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }

    /** Papers are confidential: whoever uploaded them, and the roles that may read confidential records. */
    private Attachment find(UUID id) {
        return attachments
                .find(id, authority.scope("read.confidential"))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }
}

package io.salesdesk.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first. */
@Path("/api/v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "administration")
public class AuditResource {

    private final Jdbc jdbc;

    AuditResource(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who did what, when and from where.
     *
     * @param at real time
     * @param actor null when the system acted
     * @param eventIds the events that told of it
     */
    public record AuditView(
            long id,
            Instant at,
            LocalDate businessDate,
            String action,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID actor,
            @Nullable UUID onBehalfOf,
            @Nullable String sourceAddress,
            String correlationId,
            List<UUID> eventIds,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String details) {}

    @GET
    @Permission("admin.audit")
    @Operation(summary = "Who did what, newest first")
    public Page<AuditView> list(
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("correlationId") @Nullable String correlationId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = jdbc.query(
                """
                select id, at, business_date, action, subject_kind, subject_id, actor, on_behalf_of, source_address,
                       correlation_id, event_ids, details
                from audit_entry
                where id < ?
                  and (?::uuid is null or subject_id = ?::uuid)
                  and (?::uuid is null or actor = ?::uuid or on_behalf_of = ?::uuid)
                  and (?::text is null or action = ?)
                  and (?::text is null or correlation_id = ?)
                  and (?::date is null or business_date >= ?::date)
                  and (?::date is null or business_date <= ?::date)
                order by id desc limit ?
                """,
                AuditResource::read,
                after == null ? Long.MAX_VALUE : after.number(),
                subjectId,
                subjectId,
                actor,
                actor,
                actor,
                action,
                action,
                correlationId,
                correlationId,
                from,
                from,
                to,
                to,
                page.fetchSize());
        return page.page(found, last -> PageRequest.Position.of(last.id()), Function.identity());
    }

    private static AuditView read(ResultSet row) throws SQLException {
        return new AuditView(
                row.getLong("id"),
                Objects.requireNonNull(Jdbc.instant(row, "at")),
                row.getObject("business_date", LocalDate.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("source_address"),
                row.getString("correlation_id"),
                List.of((UUID[]) row.getArray("event_ids").getArray()),
                row.getString("details"));
    }
}

package io.salesdesk.platform.attachment;

import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files that people attach to records, of the types that a back office deals with. */
@ApplicationScoped
public class Attachments {

    private static final String COLUMNS =
            "id, file_name, media_type, size_bytes, sha256, uploaded_by, on_behalf_of, uploaded_at";

    private final Jdbc jdbc;
    private final AttachmentStore store;
    private final RequestCaller caller;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final long maxSize;
    private final SortedSet<String> acceptedTypes;

    Attachments(
            Jdbc jdbc,
            AttachmentStore store,
            RequestCaller caller,
            BusinessClock clock,
            AuditTrail audit,
            @ConfigProperty(name = "salesdesk.attachments.max-size") long maxSize,
            @ConfigProperty(name = "salesdesk.attachments.types") List<String> acceptedTypes) {
        this.jdbc = jdbc;
        this.store = store;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.maxSize = maxSize;
        this.acceptedTypes = new TreeSet<>(acceptedTypes);
    }

    /**
     * Stores a file for the current caller, in the current transaction.
     *
     * @throws RejectedException when it is empty or of a type that is not accepted
     * @throws ProblemException (413) when it is too large
     */
    Attachment store(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new RejectedException(new AttachmentRejection.EmptyFile(fileName));
        }
        if (content.length > maxSize) {
            throw new ProblemException(ProblemKind.TOO_LARGE, Map.of("size", content.length, "limit", maxSize));
        }
        var type = ContentType.of(content);
        if (!acceptedTypes.contains(type)) {
            throw new RejectedException(new AttachmentRejection.TypeNotAccepted(type, acceptedTypes));
        }
        var attachment = new Attachment(
                Ids.next(),
                fileName,
                type,
                content.length,
                sha256(content),
                caller.personId(),
                caller.onBehalfOf(),
                clock.now());
        var owner = caller.principal();
        jdbc.update(
                "insert into attachment (" + COLUMNS
                        + ", region_id, office_id, owner_id) values (?, ?, ?, ?, ?, ?, ?::uuid, ?, ?::uuid, ?::uuid, ?)",
                attachment.id(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.uploadedBy(),
                attachment.onBehalfOf(),
                attachment.uploadedAt(),
                owner.regionId(),
                owner.officeId(),
                owner.id());
        store.store(attachment.id(), content);
        audit.record(
                "attachment.store",
                "attachment",
                attachment.id(),
                Map.of("sha256", attachment.sha256(), "mediaType", type));
        return attachment;
    }

    /** Whether the attachment exists, for commands that refer to one. */
    public boolean exists(UUID id) {
        return jdbc.queryOne("select 1 from attachment where id = ?", row -> true, id)
                .isPresent();
    }

    /** The attachment, empty when there is none within the scope; uploaders always see their own. */
    Optional<Attachment> find(UUID id, DataScope scope) {
        return jdbc.queryOne(
                        "select " + COLUMNS + ", region_id, office_id, owner_id from attachment where id = ?",
                        row -> new Scoped(
                                read(row),
                                scope.permits(
                                        row.getObject("region_id", UUID.class),
                                        row.getObject("office_id", UUID.class),
                                        row.getObject("owner_id", UUID.class))),
                        id)
                .filter(found -> found.inScope()
                        || caller.involved().contains(found.attachment().uploadedBy()))
                .map(Scoped::attachment);
    }

    /** The content; who read it is recorded. */
    byte[] content(Attachment attachment) {
        audit.record("attachment.read", "attachment", attachment.id(), Map.of());
        return store.load(attachment.id());
    }

    private record Scoped(Attachment attachment, boolean inScope) {}

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                Objects.requireNonNull(Jdbc.instant(row, "uploaded_at")));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

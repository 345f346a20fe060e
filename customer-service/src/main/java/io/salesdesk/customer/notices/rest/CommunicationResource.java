package io.salesdesk.customer.notices.rest;

import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.Failure;
import io.salesdesk.customer.notices.model.MaskedAddress;
import io.salesdesk.customer.notices.model.NoticeRejection;
import io.salesdesk.customer.notices.model.RecipientKind;
import io.salesdesk.customer.notices.persistence.NoticeEntity;
import io.salesdesk.customer.notices.persistence.Notices;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sent by SMS and mail, and what became of it (FUL-26: 短信通知和记录). */
@Path("/api/v1/communications")
@Tag(name = "communications")
@RunOnVirtualThread
public class CommunicationResource {

    private final Notices notices;
    private final Authority authority;
    private final AuditTrail audit;

    CommunicationResource(Notices notices, Authority authority, AuditTrail audit) {
        this.notices = notices;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * A notice in the list; the address is masked and the text left out.
     *
     * @param requestedBy the service that asked
     * @param deliveredBy SMTP, SMS_GATEWAY, or VIEWER when nothing left the house
     */
    public record CommunicationSummary(
            UUID id,
            String requestedBy,
            String template,
            Channel channel,
            RecipientKind recipientKind,
            UUID recipientId,
            @Nullable String address,
            @Nullable String subject,
            NoticeEntity.State state,
            int attempts,
            Instant requestedAt,
            @Nullable String deliveredBy,
            @Nullable Failure failure,
            @Nullable Instant settledAt) {

        static CommunicationSummary of(NoticeEntity notice) {
            var address = notice.address();
            return new CommunicationSummary(
                    notice.id(),
                    notice.requestedBy(),
                    notice.template(),
                    notice.channel(),
                    notice.recipientKind(),
                    notice.recipientId(),
                    address == null ? null : MaskedAddress.of(address),
                    notice.subject(),
                    notice.state(),
                    notice.attempts(),
                    notice.requestedAt(),
                    notice.deliveredBy(),
                    notice.failure(),
                    notice.settledAt());
        }
    }

    /** A notice as it was sent. */
    public record CommunicationView(
            CommunicationSummary summary,
            @Nullable String address,
            @Nullable String language,
            @Nullable String body,
            @Nullable String lastError) {}

    @GET
    @Permission("read")
    @Transactional
    public Page<CommunicationSummary> list(
            @QueryParam("recipientId") @Nullable UUID recipientId,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("state") NoticeEntity.@Nullable State state,
            @QueryParam("template") @Nullable String template,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var before = page.after();
        return page.page(
                notices.page(
                        authority.scope(),
                        new Notices.Filter(recipientId, channel, state, template),
                        before == null ? null : before.id(),
                        page.fetchSize()),
                notice -> new PageRequest.Position("", notice.id()),
                CommunicationSummary::of);
    }

    /** With address and text, which are confidential. */
    @GET
    @Path("/{id}")
    @Permission("read.confidential")
    @Transactional
    public CommunicationView get(@PathParam("id") UUID id) {
        var scope = authority.scope();
        var notice = notices.findByIdOptional(id)
                .filter(found -> isWithin(scope, found))
                .orElseThrow(() -> new RejectedException(new NoticeRejection.CommunicationNotFound(id.toString())));
        audit.record("read.confidential", "communication", id, Map.of());
        return new CommunicationView(
                CommunicationSummary.of(notice),
                notice.address(),
                notice.language(),
                notice.body(),
                notice.lastError());
    }

    private static boolean isWithin(DataScope scope, NoticeEntity notice) {
        return scope.permits(notice.regionId(), notice.officeId(), notice.ownerId());
    }
}

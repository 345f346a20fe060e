package io.salesdesk.order.projects.application;

import io.salesdesk.order.messaging.outbound.ProjectAnnouncer;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.projects.application.RequestSpecialPrice.Asked;
import io.salesdesk.order.projects.model.ProjectRejection;
import io.salesdesk.order.projects.model.SpecialPriceCommand;
import io.salesdesk.order.projects.model.SpecialPriceDecider;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The decision of the general manager or the deputy: either one suffices. */
@ApplicationScoped
class SpecialPriceApproval implements ApprovalHandler<Asked> {

    private final SpecialPrices prices;
    private final ProjectAnnouncer announcer;
    private final BusinessClock clock;
    private final Caller caller;

    SpecialPriceApproval(SpecialPrices prices, ProjectAnnouncer announcer, BusinessClock clock, Caller caller) {
        this.prices = prices;
        this.announcer = announcer;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    public String command() {
        return RequestSpecialPrice.APPROVAL;
    }

    @Override
    public Class<Asked> payloadType() {
        return Asked.class;
    }

    @Override
    public void approved(Approval approval, Asked asked) {
        decide(asked, new SpecialPriceCommand.Approve(actor(), reason(approval)));
    }

    @Override
    public void rejected(Approval approval, Asked asked) {
        decide(asked, new SpecialPriceCommand.Reject(actor(), reason(approval)));
    }

    private void decide(Asked asked, SpecialPriceCommand command) {
        var row = prices.lock(asked.requestId())
                .orElseThrow(() -> new RejectedException(new ProjectRejection.NoSuchSpecialPrice()));
        var decided = SpecialPriceDecider.decide(row.toModel(), command, clock.now())
                .orThrow()
                .getFirst();
        prices.save(row, decided);
        announcer.decided(row, decided);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }

    private static String reason(Approval approval) {
        return Objects.requireNonNullElse(approval.decisionReason(), "");
    }
}

package io.salesdesk.order.projects.application;

import io.salesdesk.order.projects.model.ProjectRejection;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides the approval of a special price, named by its request. */
@ApplicationScoped
public class DecideSpecialPrice {

    private final SpecialPrices prices;
    private final Approvals approvals;
    private final Authority authority;

    DecideSpecialPrice(SpecialPrices prices, Approvals approvals, Authority authority) {
        this.prices = prices;
        this.approvals = approvals;
        this.authority = authority;
    }

    public SpecialPriceEntity decide(UUID requestId, Approval.State decision, String reason) {
        var row = prices.read(requestId, authority.scope())
                .orElseThrow(() -> new RejectedException(new ProjectRejection.NoSuchSpecialPrice()));
        var approval = approvals
                .pending(RequestSpecialPrice.APPROVAL, requestId)
                .orElseThrow(() -> new RejectedException(
                        new ProjectRejection.SpecialPriceDecided(row.toModel().state())));
        approvals.decide(approval.id(), decision, reason);
        return row;
    }
}

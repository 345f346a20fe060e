package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.refunds.model.RefundRejection;
import io.salesdesk.billing.refunds.model.RefundState;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.refunds.persistence.RefundRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refunds of customers within the caller's scope. */
@ApplicationScoped
public class FindRefund {

    private final RefundRepository refunds;
    private final AccountAccess accounts;
    private final Authority authority;

    FindRefund(RefundRepository refunds, AccountAccess accounts, Authority authority) {
        this.refunds = refunds;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** The id behind an id or a number. */
    public UUID idOf(String idOrNumber) {
        return refunds.resolve(idOrNumber)
                .orElseThrow(() -> new RejectedException(new RefundRejection.RefundUnknown()));
    }

    public RefundEntity visible(String idOrNumber) {
        return refunds.findByIdOptional(idOf(idOrNumber))
                .filter(refund -> accounts.isVisible(refund.accountId()))
                .orElseThrow(() -> new RejectedException(new RefundRejection.RefundUnknown()));
    }

    public List<RefundEntity> page(
            @Nullable UUID customerId, @Nullable RefundState state, @Nullable UUID before, int limit) {
        return refunds.page(authority.scope(), customerId, state, before, limit);
    }
}

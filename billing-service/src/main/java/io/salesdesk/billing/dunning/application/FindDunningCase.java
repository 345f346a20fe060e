package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.dunning.model.DunningRejection;
import io.salesdesk.billing.dunning.persistence.DunningCaseEntity;
import io.salesdesk.billing.dunning.persistence.DunningCaseRepository;
import io.salesdesk.billing.dunning.persistence.DunningContact;
import io.salesdesk.billing.dunning.persistence.DunningContactRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dunning cases of customers within the caller's scope, with what was said about them. */
@ApplicationScoped
public class FindDunningCase {

    private final DunningCaseRepository cases;
    private final DunningContactRepository contacts;
    private final AccountAccess accounts;
    private final Authority authority;

    FindDunningCase(
            DunningCaseRepository cases,
            DunningContactRepository contacts,
            AccountAccess accounts,
            Authority authority) {
        this.cases = cases;
        this.contacts = contacts;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** A case and the contacts about it, the oldest first. */
    public record WithContacts(DunningCaseEntity dunning, List<DunningContact> contacts) {}

    public WithContacts visible(String idOrNumber) {
        return cases.resolve(idOrNumber)
                .flatMap(cases::findByIdOptional)
                .filter(dunning -> accounts.isVisible(dunning.accountId()))
                .map(dunning -> new WithContacts(dunning, contacts.ofCase(dunning.id())))
                .orElseThrow(() -> new RejectedException(new DunningRejection.CaseUnknown()));
    }

    public List<DunningCaseEntity> page(
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID ownerId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return cases.page(authority.scope(), customerId, orderId, ownerId, state, before, limit);
    }
}

package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.investigations.model.InvestigationRejection;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.investigations.persistence.CreditInvestigations;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The investigation that a path names, by id or number, as far as the caller may know of its customer. */
@ApplicationScoped
public class FindInvestigation {

    private final CreditInvestigations investigations;
    private final Customers customers;

    FindInvestigation(CreditInvestigations investigations, Customers customers) {
        this.investigations = investigations;
        this.customers = customers;
    }

    /** @throws RejectedException (404) also for an investigation outside the scope */
    public CreditInvestigationEntity inScope(String idOrNumber, DataScope scope) {
        return byIdOrNumber(idOrNumber)
                .filter(found -> {
                    var owner = customerOf(found).owner();
                    return scope.permits(owner.regionId(), owner.officeId(), owner.salespersonId());
                })
                .orElseThrow(() -> new RejectedException(new InvestigationRejection.InvestigationNotFound(idOrNumber)));
    }

    /** The same for a command: an erased customer is not looked into. */
    public CreditInvestigationEntity forChange(String idOrNumber, DataScope scope) {
        var found = inScope(idOrNumber, scope);
        if (customerOf(found).erased()) {
            throw new RejectedException(new CustomerRejection.CustomerErased());
        }
        return found;
    }

    public CustomerEntity customerOf(CreditInvestigationEntity investigation) {
        return Objects.requireNonNull(customers.findById(investigation.customerId()));
    }

    private Optional<CreditInvestigationEntity> byIdOrNumber(String idOrNumber) {
        UUID id;
        try {
            id = UUID.fromString(idOrNumber);
        } catch (IllegalArgumentException e) {
            return investigations.byNumber(idOrNumber);
        }
        return investigations.findByIdOptional(id);
    }
}

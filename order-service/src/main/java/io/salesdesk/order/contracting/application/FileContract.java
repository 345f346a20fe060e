package io.salesdesk.order.contracting.application;

import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.model.ContractCommand;
import io.salesdesk.order.contracting.model.ContractDecider;
import io.salesdesk.order.contracting.model.ContractRejection;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.order.contracting.persistence.Contracts;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.messaging.outbound.ContractAnnouncer;
import io.salesdesk.order.ordering.application.CoverOrders;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a signed contract on file with its original and its copy (签订、归档, ORD-21, ORD-22). From then on it covers the
 * orders that name it; a frame contract covers every order of the customer.
 */
@ApplicationScoped
public class FileContract {

    private final Contracts contracts;
    private final Customers customers;
    private final CoverOrders orders;
    private final Attachments attachments;
    private final ContractAnnouncer announcer;
    private final BusinessClock clock;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;

    FileContract(
            Contracts contracts,
            Customers customers,
            CoverOrders orders,
            Attachments attachments,
            ContractAnnouncer announcer,
            BusinessClock clock,
            Caller caller,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit) {
        this.contracts = contracts;
        this.customers = customers;
        this.orders = orders;
        this.attachments = attachments;
        this.announcer = announcer;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** @param validFrom the day of the signature when null */
    public ContractEntity sign(
            UUID contractId,
            LocalDate signedOn,
            UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean frame) {
        requireAttachment(originalAttachmentId);
        if (copyAttachmentId != null) {
            requireAttachment(copyAttachmentId);
        }
        var row = decide(
                contractId,
                "contract.sign",
                new ContractCommand.Sign(
                        actor(),
                        signedOn,
                        originalAttachmentId,
                        copyAttachmentId,
                        validFrom == null ? signedOn : validFrom,
                        validTo,
                        frame));
        cover((Contract.Signed) row.toModel());
        return row;
    }

    /** The copy that was missing. */
    public ContractEntity fileCopy(UUID contractId, UUID copyAttachmentId) {
        requireAttachment(copyAttachmentId);
        return decide(contractId, "contract.file-copy", new ContractCommand.FileCopy(actor(), copyAttachmentId));
    }

    private ContractEntity decide(UUID contractId, String action, ContractCommand command) {
        var row = contracts
                .lock(contractId, authority.scope())
                .orElseThrow(() -> new RejectedException(new ContractRejection.NoSuchContract()));
        preconditions.requireVersion(row.version());
        var signed = ContractDecider.decide(row.toModel(), command, clock.now(), clock.today())
                .orThrow()
                .getFirst();
        contracts.save(row, signed);
        announcer.signed(row, signed);
        audit.record(
                action,
                "contract",
                row.id(),
                Map.of("complete", signed.signature().isComplete()));
        return row;
    }

    private void cover(Contract.Signed signed) {
        var content = signed.content();
        var signature = signed.signature();
        if (signature.frame()) {
            customers
                    .findByIdOptional(content.customerId())
                    .ifPresent(customer ->
                            customer.frameContract(content.contractId(), signature.validFrom(), signature.validTo()));
        }
        if (signed.isOnFile(clock.today())) {
            orders.cover(
                    content.contractId(),
                    signature.frame() ? content.customerId() : null,
                    signature.originalAttachmentId());
        }
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }

    private void requireAttachment(UUID id) {
        if (!attachments.exists(id)) {
            throw new RejectedException(new ContractRejection.UnknownAttachment(id));
        }
    }
}

package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.dunning.model.DunningRejection;
import io.salesdesk.billing.dunning.model.DunningRules;
import io.salesdesk.billing.dunning.persistence.DunningContact;
import io.salesdesk.billing.dunning.persistence.DunningContactRepository;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The detailed record of a contact with the customer about a claim (详细的催款记录, BIL-07). */
@ApplicationScoped
public class RecordContact {

    private final FindDunningCase find;
    private final DunningContactRepository contacts;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    RecordContact(
            FindDunningCase find,
            DunningContactRepository contacts,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.find = find;
        this.contacts = contacts;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param promisedOn when the customer said that the money would come, null when they did not */
    public record Command(
            Instant contactedAt,
            DunningContact.Channel channel,
            String spokenWith,
            String answer,
            @Nullable LocalDate promisedOn,
            String nextStep) {}

    public FindDunningCase.WithContacts record(String idOrNumber, Command command) {
        var dunning = find.visible(idOrNumber).dunning();
        DunningRules.refuseContact(dunning.dunning()).ifPresent(rejection -> {
            throw new RejectedException(rejection);
        });
        var now = clock.now();
        if (command.contactedAt().isAfter(now)) {
            throw new RejectedException(new DunningRejection.ContactInTheFuture(command.contactedAt()));
        }
        contacts.persist(new DunningContact(
                Ids.next(),
                dunning.id(),
                command.contactedAt(),
                command.channel(),
                command.spokenWith().strip(),
                command.answer().strip(),
                command.promisedOn(),
                command.nextStep().strip(),
                caller.personId(),
                caller.onBehalfOf(),
                now));
        audit.record("dunning.record-contact", "dunning-case", dunning.id(), Map.of("number", dunning.number()));
        return new FindDunningCase.WithContacts(dunning, contacts.ofCase(dunning.id()));
    }
}

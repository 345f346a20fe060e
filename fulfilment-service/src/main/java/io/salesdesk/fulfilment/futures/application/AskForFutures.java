package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.futures.model.InquiryDecider;
import io.salesdesk.fulfilment.futures.model.InquiryRejection;
import io.salesdesk.fulfilment.futures.model.PlanForm;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.fulfilment.messaging.outbound.FuturesEvents;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks purchasing for futures before there is an order (FUL-05); the whole form is filled in by whoever asks. */
@ApplicationScoped
public class AskForFutures {

    private final FuturesInquiries inquiries;
    private final FuturesForms forms;
    private final Customers customers;
    private final Products products;
    private final DocumentNumbers numbers;
    private final FuturesEvents events;
    private final AuditTrail audit;
    private final Authority authority;
    private final BusinessClock clock;

    AskForFutures(
            FuturesInquiries inquiries,
            FuturesForms forms,
            Customers customers,
            Products products,
            DocumentNumbers numbers,
            FuturesEvents events,
            AuditTrail audit,
            Authority authority,
            BusinessClock clock) {
        this.inquiries = inquiries;
        this.forms = forms;
        this.customers = customers;
        this.products = products;
        this.numbers = numbers;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
    }

    /** What somebody has filled in; the rule names what is missing. */
    public record Wanted(
            UUID customerId,
            UUID productId,
            BigDecimal quantity,
            @Nullable String bookName,
            @Nullable String manufacturer,
            @Nullable Boolean alreadyOrdered,
            @Nullable BigDecimal suggestedStocking,
            @Nullable Boolean foreignStockChecked) {}

    public FuturesInquiryEntity ask(Wanted wanted, Actor by) {
        var scope = authority.scope();
        var customer = customers
                .find(wanted.customerId())
                .filter(it -> scope.permits(
                        it.regionId().orElse(null),
                        it.officeId().orElse(null),
                        it.salespersonId().orElse(null)))
                .orElseThrow(() -> new RejectedException(new InquiryRejection.UnknownCustomer()));
        var product = products.find(wanted.productId())
                .orElseThrow(() -> new RejectedException(new InquiryRejection.UnknownProduct(wanted.productId())));
        var form = new PlanForm(
                clock.today(),
                customer.name(),
                product.model(),
                wanted.quantity(),
                wanted.bookName(),
                wanted.manufacturer(),
                wanted.alreadyOrdered(),
                wanted.suggestedStocking(),
                forms.available(product.id()),
                wanted.foreignStockChecked());
        InquiryDecider.refusalToAsk(form).ifPresent(refusal -> {
            throw new RejectedException(refusal);
        });
        var inquiry = FuturesInquiryEntity.ofCustomer(
                Ids.next(), numbers.futuresInquiry(clock.today()), customer, product, form, by, clock.now());
        inquiries.add(inquiry);
        events.asked(inquiry);
        audit.record("futures-inquiry.ask", "futures-inquiry", inquiry.id(), Map.of("number", inquiry.number()));
        return inquiry;
    }
}

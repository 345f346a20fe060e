package io.salesdesk.billing.messaging.outbound;

import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Has somebody told something; the owner of what is sent to people sends it, once per key. */
@ApplicationScoped
public class BillingNotices {

    private final EventPublisher publisher;

    BillingNotices(EventPublisher publisher) {
        this.publisher = publisher;
    }

    private record NoticeRequested(
            UUID noticeId,
            String template,
            Recipient recipient,
            String channel,
            Map<String, String> parameters,
            String deduplicationKey) {}

    private record Recipient(String kind, UUID id) {}

    /** By SMS to the customer's contact. */
    public void customer(UUID customerId, String template, String key, Map<String, String> parameters) {
        tell(new Recipient("CUSTOMER", customerId), "SMS", template, key, parameters);
    }

    /** By mail to the customer, for what is too long for an SMS. */
    public void customerByMail(UUID customerId, String template, String key, Map<String, String> parameters) {
        tell(new Recipient("CUSTOMER", customerId), "EMAIL", template, key, parameters);
    }

    /** By mail to a colleague. */
    public void colleague(UUID personId, String template, String key, Map<String, String> parameters) {
        tell(new Recipient("PERSON", personId), "EMAIL", template, key, parameters);
    }

    private void tell(
            Recipient recipient, String channel, String template, String key, Map<String, String> parameters) {
        var id = Ids.next();
        publisher.publish(OutgoingEvent.of(
                "NoticeRequested", id, 1, new NoticeRequested(id, template, recipient, channel, parameters, key)));
    }

    /** An amount as people read it. */
    public static String text(Money amount) {
        return amount.getAmount().toPlainString() + " "
                + amount.getCurrencyUnit().getCode();
    }
}

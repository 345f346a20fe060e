package io.salesdesk.customer.notices.delivery;

import io.salesdesk.customer.notices.model.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An SMS gateway by HTTP, at {@code quarkus.rest-client.sms-gateway.url}. */
@ApplicationScoped
class SmsGateway implements Carrier {

    private final SmsGatewayClient client;
    private final Optional<String> token;

    SmsGateway(
            @RestClient SmsGatewayClient client,
            @ConfigProperty(name = "salesdesk.notices.sms.token") Optional<String> token) {
        this.client = client;
        this.token = token;
    }

    @Override
    public String name() {
        return "SMS_GATEWAY";
    }

    @Override
    public Attempt handOver(Message message) {
        var reference = message.noticeId().toString();
        try {
            var receipt = client.send(
                    token.map(value -> "Bearer " + value).orElse(null),
                    reference,
                    new SmsGatewayClient.TextMessage(message.address(), message.body(), reference));
            return new Attempt.HandedOver(receipt.id());
        } catch (WebApplicationException answer) {
            int status = answer.getResponse().getStatus();
            var error = "The gateway answered " + status;
            return isPermanent(status) ? new Attempt.Refused(error) : new Attempt.Unavailable(error);
        } catch (ProcessingException unreachable) {
            return new Attempt.Unavailable("The gateway is not reached: " + unreachable.getMessage());
        }
    }

    /** 401 and 403 are our own configuration and will be mended; 408, 425 and 429 ask for patience. */
    private static boolean isPermanent(int status) {
        return status >= 400
                && status < 500
                && status != 401
                && status != 403
                && status != 408
                && status != 425
                && status != 429;
    }
}

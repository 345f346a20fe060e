package io.salesdesk.customer.notices.delivery;

import io.salesdesk.customer.notices.model.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which carrier serves which channel, as configured. */
@ApplicationScoped
public class Carriers {

    /** Where mail goes. */
    public enum EmailDelivery {
        VIEWER,
        SMTP
    }

    /** Where text messages go. */
    public enum SmsDelivery {
        VIEWER,
        GATEWAY
    }

    private final LocalViewer viewer;
    private final MailServer mailServer;
    private final SmsGateway smsGateway;
    private final EmailDelivery emailDelivery;
    private final SmsDelivery smsDelivery;

    Carriers(
            LocalViewer viewer,
            MailServer mailServer,
            SmsGateway smsGateway,
            @ConfigProperty(name = "salesdesk.notices.email.delivery") EmailDelivery emailDelivery,
            @ConfigProperty(name = "salesdesk.notices.sms.delivery") SmsDelivery smsDelivery) {
        this.viewer = viewer;
        this.mailServer = mailServer;
        this.smsGateway = smsGateway;
        this.emailDelivery = emailDelivery;
        this.smsDelivery = smsDelivery;
    }

    public Carrier of(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                switch (emailDelivery) {
                    case VIEWER -> viewer;
                    case SMTP -> mailServer;
                };
            case SMS ->
                switch (smsDelivery) {
                    case VIEWER -> viewer;
                    case GATEWAY -> smsGateway;
                };
        };
    }
}

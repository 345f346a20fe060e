package io.salesdesk.customer.notices.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.salesdesk.customer.notices.model.Attempt;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A mail server by SMTP, configured under {@code quarkus.mailer}. */
@ApplicationScoped
class MailServer implements Carrier {

    private final ReactiveMailer mailer;
    private final String messageIdDomain;
    private final Duration timeout;

    /** @param timeout after which a server that says nothing counts as unavailable, so that other notices get their turn */
    MailServer(
            ReactiveMailer mailer,
            @ConfigProperty(name = "salesdesk.notices.email.message-id-domain") String messageIdDomain,
            @ConfigProperty(name = "salesdesk.notices.email.timeout") Duration timeout) {
        this.mailer = mailer;
        this.messageIdDomain = messageIdDomain;
        this.timeout = timeout;
    }

    @Override
    public String name() {
        return "SMTP";
    }

    @Override
    public Attempt handOver(Message message) {
        var messageId = "<" + message.noticeId() + "@" + messageIdDomain + ">";
        try {
            mailer.send(Mail.withText(message.address(), message.subject(), message.body())
                            .addHeader("Message-ID", messageId))
                    .await()
                    .atMost(timeout);
            return new Attempt.HandedOver(messageId);
        } catch (RuntimeException failure) {
            return isPermanent(failure)
                    ? new Attempt.Refused(describe(failure))
                    : new Attempt.Unavailable(describe(failure));
        }
    }

    /** The server answered 5xx: it will say so again (RFC 5321, 4.2.1). */
    private static boolean isPermanent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp.isPermanent();
            }
        }
        return false;
    }

    private static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}

package io.salesdesk.customer.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.customer.notices.model.Attempt;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    @DisplayName("FUL-26 a mail server that never answers is unavailable, and does not hold up all other notices")
    void ful26_silentServer() {
        var silent = new MailServer(mails -> Uni.createFrom().nothing(), "salesdesk", Duration.ofMillis(20));

        var attempt = silent.handOver(new Message(UUID.randomUUID(), "someone@example.com", "Subject", "Text"));

        assertThat(attempt).isInstanceOf(Attempt.Unavailable.class);
    }
}

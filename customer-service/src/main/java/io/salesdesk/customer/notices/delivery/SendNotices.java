package io.salesdesk.customer.notices.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.customer.messaging.outbound.NoticeEvents;
import io.salesdesk.customer.notices.application.NoticeTexts;
import io.salesdesk.customer.notices.application.Recipients;
import io.salesdesk.customer.notices.model.Attempt;
import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.Failure;
import io.salesdesk.customer.notices.persistence.NoticeEntity;
import io.salesdesk.customer.notices.persistence.Notices;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands notices over, outside any transaction: claims some by a lease, gives each to its carrier, then notes what became
 * of it. A sender that dies leaves a lease that runs out, and the notice is handed over once more under the same message
 * id. A lease is long enough for one message, not for the whole batch: the sender renews it when a message's turn comes
 * late. Any number of instances may run it.
 */
@ApplicationScoped
public class SendNotices {

    private static final int BATCH = 20;

    private final Notices notices;
    private final Recipients recipients;
    private final NoticeTexts texts;
    private final Carriers carriers;
    private final NoticeEvents events;
    private final BusinessClock clock;
    private final Duration lease;

    SendNotices(
            Notices notices,
            Recipients recipients,
            NoticeTexts texts,
            Carriers carriers,
            NoticeEvents events,
            BusinessClock clock,
            @ConfigProperty(name = "salesdesk.notices.lease") Duration lease) {
        this.notices = notices;
        this.recipients = recipients;
        this.texts = texts;
        this.carriers = carriers;
        this.events = events;
        this.clock = clock;
        this.lease = lease;
    }

    private record Claimed(UUID lease, Instant until, Channel channel, Message message) {}

    private record Claim(int taken, List<Claimed> ready) {}

    @Scheduled(
            every = "{salesdesk.notices.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        Claim claim;
        do {
            claim = QuarkusTransaction.requiringNew().call(this::claim);
            claim.ready().forEach(this::handOver);
        } while (claim.taken() == BATCH);
    }

    private Claim claim() {
        var now = Instant.now();
        var due = notices.claimDue(now, BATCH);
        var ready = new ArrayList<Claimed>();
        for (var notice : due) {
            var holder = Ids.next();
            notice.lease(holder, now.plus(lease));
            write(notice, holder, now.plus(lease), ready);
        }
        return new Claim(due.size(), ready);
    }

    /** What it says and where it goes is decided anew at every attempt: the recipient's data may have been mended. */
    private void write(NoticeEntity notice, UUID holder, Instant until, List<Claimed> ready) {
        var found = recipients.find(notice.recipientKind(), notice.recipientId(), notice.channel());
        if (found.isEmpty()) {
            fail(notice, Failure.RECIPIENT_UNKNOWN, "Nobody is known under the reference");
            return;
        }
        var recipient = found.get();
        var address = recipient.address();
        if (address == null) {
            fail(notice, Failure.NO_ADDRESS, "No contact has an address for this channel");
            return;
        }
        var text = texts.write(notice.template(), recipient.language(), notice.parameters());
        if (text.isEmpty()) {
            fail(notice, Failure.TEMPLATE_UNKNOWN, "There is no text for the template " + notice.template());
            return;
        }
        notice.written(
                recipient.language().tag(),
                address,
                text.get().subject(),
                text.get().body());
        ready.add(new Claimed(
                holder,
                until,
                notice.channel(),
                new Message(
                        notice.id(), address, text.get().subject(), text.get().body())));
    }

    private void fail(NoticeEntity notice, Failure failure, String error) {
        var at = clock.now();
        notice.settle(new Attempt.Failed(failure, error), "", at);
        events.failed(notice, failure, at);
    }

    private void handOver(Claimed claimed) {
        boolean late = Instant.now().isAfter(claimed.until().minus(lease.dividedBy(2)));
        if (late && !QuarkusTransaction.requiringNew().call(() -> renew(claimed))) {
            return;
        }
        var carrier = carriers.of(claimed.channel());
        var attempt = carrier.handOver(claimed.message());
        QuarkusTransaction.requiringNew().run(() -> settle(claimed, carrier.name(), attempt));
    }

    /** False when the lease ran out and somebody else took the notice. */
    private boolean renew(Claimed claimed) {
        var held = held(claimed);
        held.ifPresent(notice -> notice.keepUntil(Instant.now().plus(lease)));
        return held.isPresent();
    }

    private Optional<NoticeEntity> held(Claimed claimed) {
        return Optional.ofNullable(notices.findById(claimed.message().noticeId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(notice -> notice.isLeasedTo(claimed.lease()));
    }

    private void settle(Claimed claimed, String carrier, Attempt attempt) {
        // If the lease ran out and somebody else took it, that attempt counts.
        held(claimed).ifPresent(notice -> settle(notice, carrier, attempt));
    }

    private void settle(NoticeEntity notice, String carrier, Attempt attempt) {
        var at = clock.now();
        var consequence = attempt.consequence(notice.attempts(), Instant.now());
        notice.settle(consequence, carrier, at);
        switch (consequence) {
            case Attempt.Sent ignored -> events.sent(notice, at);
            case Attempt.Failed(var failure, var ignoredError) -> events.failed(notice, failure, at);
            case Attempt.TryAgain ignored -> {
                // Nothing to tell: it is still on its way.
            }
        }
    }
}

package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The consumer of the messaging tests: a box is opened by one producer, and others put numbers into it. */
final class BoxHandlers {

    static final String OPENED = "salesdesk.maker.BoxOpened.v1";
    static final String FILLED = "salesdesk.filler.BoxFilled.v1";

    /** A number that fails until the test mends the consumer. */
    static final long POISON = 13;

    static final AtomicBoolean POISON_IS_MENDED = new AtomicBoolean();

    private BoxHandlers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BoxOpened(UUID boxId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BoxFilled(UUID boxId, long number) {}

    @ApplicationScoped
    static class OnBoxOpened implements EventHandler<BoxOpened> {

        private final Boxes boxes;
        private final EventPublisher events;

        OnBoxOpened(Boxes boxes, EventPublisher events) {
            this.boxes = boxes;
            this.events = events;
        }

        @Override
        public String type() {
            return OPENED;
        }

        @Override
        public Class<BoxOpened> dataType() {
            return BoxOpened.class;
        }

        @Override
        public Set<UUID> brings(IncomingEvent<BoxOpened> event) {
            return Set.of(event.data().boxId());
        }

        @Override
        public Outcome handle(IncomingEvent<BoxOpened> event) {
            boxes.open(event.data().boxId());
            events.publish(OutgoingEvent.of("BoxNoted", event.data().boxId(), 1, event.data()));
            return Outcome.APPLIED;
        }
    }

    @ApplicationScoped
    static class OnBoxFilled implements EventHandler<BoxFilled> {

        private final Boxes boxes;

        OnBoxFilled(Boxes boxes) {
            this.boxes = boxes;
        }

        @Override
        public String type() {
            return FILLED;
        }

        @Override
        public Class<BoxFilled> dataType() {
            return BoxFilled.class;
        }

        @Override
        public Outcome handle(IncomingEvent<BoxFilled> event) {
            var filled = event.data();
            if (filled.number() == POISON && !POISON_IS_MENDED.get()) {
                throw new IllegalStateException("Nobody can put a " + POISON + " into a box");
            }
            return boxes.fill(filled.boxId(), filled.number()) ? Outcome.APPLIED : Outcome.early(filled.boxId());
        }
    }
}

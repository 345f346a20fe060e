package io.salesdesk.reporting.matters.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.worklist.model.WorkKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is filed under a matter: the steps that its own service has published. */
public sealed interface MatterFact extends Fact {

    /**
     * One step; the latest says what the matter waits for now.
     *
     * @param event by which the step is known
     * @param waitsFor null when nobody has to act any more
     * @param service whose API serves the matter
     * @param path of its resource, below that service's address
     * @param customerId whose office, region and owner decide who sees it, null where an earlier step said so or nobody
     *     but those who see everything has to act
     * @param makers whose act a check that follows may not be
     * @param dueOn not before this business date
     */
    record Step(
            Origin origin,
            String event,
            @Nullable WorkKind waitsFor,
            String service,
            String path,
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable Money amount,
            Set<UUID> makers,
            @Nullable LocalDate dueOn)
            implements MatterFact {

        public Step {
            makers = Set.copyOf(makers);
        }

        @Override
        public String slot() {
            return event;
        }

        /** A step of a matter that is told by nothing but its event. */
        public static Step of(Origin origin, String event, String service, String path, @Nullable WorkKind waitsFor) {
            return new Step(origin, event, waitsFor, service, path, null, null, null, Set.of(), null);
        }

        public Step about(@Nullable String itsNumber, @Nullable UUID customer, @Nullable Money worth) {
            return new Step(origin, event, waitsFor, service, path, itsNumber, customer, worth, makers, dueOn);
        }

        public Step madeBy(@Nullable UUID maker) {
            return maker == null ? this : madeBy(Set.of(maker));
        }

        public Step madeBy(Set<UUID> all) {
            return new Step(origin, event, waitsFor, service, path, number, customerId, amount, all, dueOn);
        }

        public Step dueOn(LocalDate day) {
            return new Step(origin, event, waitsFor, service, path, number, customerId, amount, makers, day);
        }
    }

    /**
     * A step of something that belongs to the matter and has a life of its own, such as the papers for goods that were
     * ordered. As long as a part waits for somebody, the matter itself does not.
     */
    record Part(Origin origin, UUID partId, Step step) implements MatterFact {
        @Override
        public String slot() {
            return "part/" + partId;
        }
    }

    /** Another aggregate's event that ends the matter, whatever it waited for: its steps cannot tell the order. */
    record Ended(Origin origin) implements MatterFact {
        @Override
        public String slot() {
            return "ended";
        }
    }
}

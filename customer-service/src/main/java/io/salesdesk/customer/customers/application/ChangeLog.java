package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerChangeEntity;
import io.salesdesk.customer.customers.persistence.CustomerChanges;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a field said before (CUS-08: 信息变更及时、旧值保留). */
@ApplicationScoped
public class ChangeLog {

    /** Why a value changed. */
    public enum Cause {
        CHANGE,
        CONTACTS,
        ADDRESSES,
        INVOICING,
        OWNERSHIP,
        FRAME_AGREEMENT
    }

    private final CustomerChanges changes;
    private final BusinessClock clock;

    ChangeLog(CustomerChanges changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Compares field by field and writes down those that differ. */
    public Entry of(UUID customerId, Actor actor, Cause cause) {
        return new Entry(customerId, actor, cause);
    }

    /** One act's differences. */
    public final class Entry {

        private record Difference(
                String field,
                boolean personal,
                @Nullable String before,
                @Nullable String after) {}

        private final UUID customerId;
        private final Actor actor;
        private final Cause cause;
        private final List<Difference> differences = new ArrayList<>();

        private Entry(UUID customerId, Actor actor, Cause cause) {
            this.customerId = customerId;
            this.actor = actor;
            this.cause = cause;
        }

        public Entry field(String field, @Nullable Object before, @Nullable Object after) {
            return compare(field, false, before, after);
        }

        /** A field that may name a person: its values go when the customer is erased. */
        public Entry personal(String field, @Nullable Object before, @Nullable Object after) {
            return compare(field, true, before, after);
        }

        private Entry compare(String field, boolean personal, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                differences.add(new Difference(field, personal, text(before), text(after)));
            }
            return this;
        }

        /** Writes the differences down and names the fields that differ. */
        public List<String> write() {
            var now = clock.now();
            var today = clock.today();
            for (var difference : differences) {
                changes.persist(new CustomerChangeEntity(
                        Ids.next(),
                        customerId,
                        now,
                        today,
                        actor,
                        cause.name(),
                        difference.field(),
                        difference.personal(),
                        difference.before(),
                        difference.after()));
            }
            return differences.stream().map(Difference::field).toList();
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}

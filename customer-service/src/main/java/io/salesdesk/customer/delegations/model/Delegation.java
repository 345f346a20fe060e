package io.salesdesk.customer.delegations.model;

import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An absent person's authority in somebody else's hands (ORD-34: 指定某人当天在授权范围内): named commands, named days, perhaps a
 * limited amount. It lapses by itself.
 */
public sealed interface Delegation {

    /**
     * @param commands what may be done, everything the delegator may do when empty
     * @param validFrom the first business date
     * @param validTo the last business date
     * @param amountLimit the largest amount of one act, null when unlimited
     */
    record Terms(
            UUID from,
            UUID to,
            Set<String> commands,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Money amountLimit) {

        public Terms {
            commands = Set.copyOf(commands);
        }

        boolean overlaps(Terms other) {
            boolean days = !validFrom.isAfter(other.validTo) && !other.validFrom.isAfter(validTo);
            boolean authority = commands.isEmpty()
                    || other.commands.isEmpty()
                    || commands.stream().anyMatch(other.commands::contains);
            return days && authority;
        }
    }

    record Granted(UUID id, Terms terms) implements Delegation {}

    record Ended(UUID id, Terms terms, EndReason reason) implements Delegation {}

    /** Why it is over. */
    enum EndReason {
        /** Its last day has passed. */
        LAPSED,
        /** Taken back by who gave it. */
        REVOKED
    }

    sealed interface Event {}

    record DelegationGranted(Terms terms) implements Event {}

    record DelegationEnded(EndReason reason, Instant at) implements Event {}

    /** The longest absence that one delegation may cover, in days. */
    int MOST_DAYS = 62;

    /**
     * @param lent whether the delegator acts with borrowed authority
     * @param holds whether the delegator's own roles permit a command
     * @param delegateIsActive whether the person named is an active one of the directory
     * @param others the delegator's delegations that have not ended
     */
    static Decision<Event> grant(
            Terms terms,
            boolean lent,
            Predicate<String> holds,
            boolean delegateIsActive,
            Collection<Granted> others,
            LocalDate today) {
        if (lent) {
            return Decision.reject(new DelegationRejection.AuthorityIsDelegated());
        }
        if (terms.from().equals(terms.to())) {
            return Decision.reject(new DelegationRejection.DelegateIsDelegator());
        }
        if (!delegateIsActive) {
            return Decision.reject(
                    new DelegationRejection.DelegateUnknown(terms.to().toString()));
        }
        if (terms.validFrom().isBefore(today)) {
            return Decision.reject(new DelegationRejection.DelegationBeginsInThePast(
                    terms.validFrom().toString()));
        }
        if (terms.validTo().isBefore(terms.validFrom())) {
            return Decision.reject(new DelegationRejection.DelegationEndsBeforeItBegins());
        }
        long days = ChronoUnit.DAYS.between(terms.validFrom(), terms.validTo()) + 1;
        if (days > MOST_DAYS) {
            return Decision.reject(new DelegationRejection.DelegationTooLong(days, MOST_DAYS));
        }
        var limit = terms.amountLimit();
        if (limit != null && !limit.isPositive()) {
            return Decision.reject(new DelegationRejection.DelegationLimitNotPositive());
        }
        for (var command : terms.commands()) {
            if (!holds.test(command)) {
                return Decision.reject(new DelegationRejection.AuthorityNotHeld(command));
            }
        }
        for (var other : others) {
            if (!other.terms().to().equals(terms.to()) && other.terms().overlaps(terms)) {
                return Decision.reject(new DelegationRejection.DelegatedToSomebodyElse(
                        other.id().toString()));
            }
        }
        return Decision.accept(new DelegationGranted(terms));
    }

    /** Taking it back is up to who gave it. */
    static Decision<Event> revoke(Delegation delegation, UUID by, Instant now) {
        return switch (delegation) {
            case Granted granted ->
                granted.terms().from().equals(by)
                        ? Decision.accept(new DelegationEnded(EndReason.REVOKED, now))
                        : Decision.reject(new DelegationRejection.NotYourDelegation());
            case Ended ended ->
                Decision.reject(new DelegationRejection.DelegationHasEnded(
                        ended.reason().name()));
        };
    }

    /** Nobody has to do anything for it to be over; no events while it holds or when it has ended already. */
    static Decision<Event> lapse(Delegation delegation, LocalDate today, Instant now) {
        return switch (delegation) {
            case Granted granted ->
                today.isAfter(granted.terms().validTo())
                        ? Decision.accept(new DelegationEnded(EndReason.LAPSED, now))
                        : Decision.accept();
            case Ended ignored -> Decision.accept();
        };
    }
}

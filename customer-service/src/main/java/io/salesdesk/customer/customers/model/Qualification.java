package io.salesdesk.customer.customers.model;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence, certificate or set of invoicing data in a customer's file (CUS-05): entered by one person, verified by
 * another, and over when its date has passed.
 */
public sealed interface Qualification {

    Terms terms();

    /**
     * @param validUntil the last day on which it holds, null when it does not end
     */
    record Terms(QualificationKind kind, @Nullable LocalDate validUntil) {

        boolean isOverOn(LocalDate today) {
            return validUntil != null && today.isAfter(validUntil);
        }
    }

    /** On file, but nobody else has looked at it. */
    record Entered(Terms terms, Set<UUID> enteredBy) implements Qualification {}

    /** Good until its date. */
    record Verified(Terms terms, Set<UUID> enteredBy, UUID verifiedBy, LocalDate verifiedOn) implements Qualification {}

    /** Its date has passed; a renewed paper is entered as a new qualification. */
    record Lapsed(Terms terms, LocalDate lapsedOn) implements Qualification {}

    sealed interface Command {}

    record Verify(UUID by, Set<UUID> involved) implements Command {}

    record Lapse() implements Command {}

    sealed interface Event {}

    record QualificationVerified(UUID verifiedBy, LocalDate verifiedOn) implements Event {}

    /** @param lapsedOn the first day on which it no longer holds */
    record QualificationLapsed(LocalDate lapsedOn) implements Event {}

    static Decision<Event> decide(Qualification qualification, Command command, LocalDate today) {
        return switch (command) {
            case Verify verify -> decide(qualification, verify, today);
            case Lapse ignored -> decideLapse(qualification, today);
        };
    }

    private static Decision<Event> decide(Qualification qualification, Verify verify, LocalDate today) {
        return switch (qualification) {
            case Entered entered -> {
                if (entered.enteredBy().stream().anyMatch(verify.involved()::contains)) {
                    yield Decision.reject(new CustomerRejection.VerifierEnteredQualification());
                }
                if (entered.terms().isOverOn(today)) {
                    yield Decision.reject(new CustomerRejection.QualificationIsOver(
                            String.valueOf(entered.terms().validUntil())));
                }
                yield Decision.accept(new QualificationVerified(verify.by(), today));
            }
            case Verified ignored ->
                Decision.reject(new CustomerRejection.QualificationNotAwaitingVerification("VERIFIED"));
            case Lapsed ignored ->
                Decision.reject(new CustomerRejection.QualificationNotAwaitingVerification("LAPSED"));
        };
    }

    private static Decision<Event> decideLapse(Qualification qualification, LocalDate today) {
        return switch (qualification) {
            case Entered ignored -> Decision.reject(new CustomerRejection.QualificationStillHolds("ENTERED"));
            case Verified(var terms, var ignoredEnterers, var ignoredVerifier, var ignoredDay) -> {
                var until = terms.validUntil();
                yield until != null && today.isAfter(until)
                        ? Decision.accept(new QualificationLapsed(until.plusDays(1)))
                        : Decision.reject(new CustomerRejection.QualificationStillHolds("VERIFIED"));
            }
            case Lapsed ignored -> Decision.reject(new CustomerRejection.QualificationStillHolds("LAPSED"));
        };
    }
}

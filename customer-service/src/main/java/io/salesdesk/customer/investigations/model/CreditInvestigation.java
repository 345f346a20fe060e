package io.salesdesk.customer.investigations.model;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit investigation (信用调查): the desk finds out, reports to the department manager, and the manager, who took no
 * part in it, concludes. Without a good conclusion a customer has no credit standing (CUS-10).
 */
public sealed interface CreditInvestigation {

    Findings findings();

    /** Everybody who had a part in the findings. */
    Set<UUID> investigators();

    /** Being looked into. */
    record Open(Findings findings, Set<UUID> investigators) implements CreditInvestigation {}

    /** Before the department manager. What is added now is still the desk's word, until the conclusion. */
    record Reported(Findings findings, Set<UUID> investigators) implements CreditInvestigation {}

    /** @param validUntil the last day on which the conclusion holds, null when it does not end */
    record Concluded(
            Findings findings,
            Set<UUID> investigators,
            Conclusion conclusion,
            UUID concludedBy,
            @Nullable LocalDate validUntil)
            implements CreditInvestigation {}

    sealed interface Command {}

    /** @param involved who writes it down, and on whose behalf */
    record Record(Findings findings, Set<UUID> involved) implements Command {}

    record Report(UUID by, Set<UUID> involved) implements Command {}

    record Conclude(
            Conclusion conclusion, String reason, @Nullable LocalDate validUntil, UUID by, Set<UUID> involved)
            implements Command {}

    sealed interface Event {}

    record FindingsRecorded(Findings findings, Set<UUID> investigators) implements Event {}

    record InvestigationReported(UUID by, Set<UUID> investigators) implements Event {}

    record InvestigationConcluded(
            Conclusion conclusion, String reason, @Nullable LocalDate validUntil, UUID by) implements Event {}

    static Decision<Event> decide(CreditInvestigation investigation, Command command, LocalDate today) {
        return switch (command) {
            case Record record -> decide(investigation, record);
            case Report report -> decide(investigation, report);
            case Conclude conclude -> decide(investigation, conclude, today);
        };
    }

    private static Decision<Event> decide(CreditInvestigation investigation, Record record) {
        return switch (investigation) {
            case Open open -> recorded(open, record);
            case Reported reported -> recorded(reported, record);
            case Concluded ignored -> Decision.reject(new InvestigationRejection.InvestigationIsConcluded());
        };
    }

    private static Decision<Event> recorded(CreditInvestigation investigation, Record record) {
        if (record.findings().isEmpty()) {
            return Decision.reject(new InvestigationRejection.NothingFound());
        }
        return Decision.accept(new FindingsRecorded(
                record.findings().over(investigation.findings()),
                union(investigation.investigators(), record.involved())));
    }

    private static Decision<Event> decide(CreditInvestigation investigation, Report report) {
        return switch (investigation) {
            case Open(var findings, var investigators) -> {
                var missing = findings.missing();
                yield missing.isEmpty()
                        ? Decision.accept(
                                new InvestigationReported(report.by(), union(investigators, report.involved())))
                        : Decision.reject(new InvestigationRejection.ReportIsIncomplete(missing));
            }
            case Reported ignored -> Decision.reject(new InvestigationRejection.InvestigationIsReported());
            case Concluded ignored -> Decision.reject(new InvestigationRejection.InvestigationIsConcluded());
        };
    }

    private static Decision<Event> decide(CreditInvestigation investigation, Conclude conclude, LocalDate today) {
        return switch (investigation) {
            case Open ignored -> Decision.reject(new InvestigationRejection.InvestigationNotReported());
            case Reported reported -> {
                for (var rule : InvestigationRules.all()) {
                    var refusal = rule.refuses(reported, conclude, today);
                    if (refusal.isPresent()) {
                        yield Decision.reject(refusal.get());
                    }
                }
                yield Decision.accept(new InvestigationConcluded(
                        conclude.conclusion(), conclude.reason(), conclude.validUntil(), conclude.by()));
            }
            case Concluded ignored -> Decision.reject(new InvestigationRejection.InvestigationIsConcluded());
        };
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}

package io.salesdesk.customer.investigations.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is over already supports no credit standing. */
final class ConclusionHoldsAtLeastToday implements InvestigationRule {

    @Override
    public String sentence() {
        return "A conclusion holds at least on the day on which it is drawn.";
    }

    @Override
    public String code() {
        return "conclusion-holds-at-least-today";
    }

    @Override
    public String requirement() {
        return "CUS-10";
    }

    @Override
    public @Nullable String setting() {
        return null;
    }

    @Override
    public String refusal() {
        return "conclusion-is-over";
    }

    @Override
    public Optional<InvestigationRejection> refuses(
            CreditInvestigation.Reported investigation, CreditInvestigation.Conclude conclude, LocalDate today) {
        var until = conclude.validUntil();
        return until != null && until.isBefore(today)
                ? Optional.of(new InvestigationRejection.ConclusionIsOver(until.toString()))
                : Optional.empty();
    }
}

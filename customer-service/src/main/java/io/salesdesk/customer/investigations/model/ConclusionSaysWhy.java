package io.salesdesk.customer.investigations.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conclusion without a reason helps nobody who relies on it later. */
final class ConclusionSaysWhy implements InvestigationRule {

    @Override
    public String sentence() {
        return "A conclusion gives its reason.";
    }

    @Override
    public String code() {
        return "conclusion-says-why";
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
        return "conclusion-needs-reason";
    }

    @Override
    public Optional<InvestigationRejection> refuses(
            CreditInvestigation.Reported investigation, CreditInvestigation.Conclude conclude, LocalDate today) {
        return conclude.reason().isBlank()
                ? Optional.of(new InvestigationRejection.ConclusionNeedsReason())
                : Optional.empty();
    }
}

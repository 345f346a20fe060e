package io.salesdesk.customer.investigations.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report goes to somebody else: 报告部门经理. */
final class WhoInvestigatedDoesNotConclude implements InvestigationRule {

    @Override
    public String sentence() {
        return "Who had a part in the investigation does not conclude it.";
    }

    @Override
    public String code() {
        return "who-investigated-does-not-conclude";
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
        return "investigator-does-not-conclude";
    }

    @Override
    public Optional<InvestigationRejection> refuses(
            CreditInvestigation.Reported investigation, CreditInvestigation.Conclude conclude, LocalDate today) {
        return Collections.disjoint(investigation.investigators(), conclude.involved())
                ? Optional.empty()
                : Optional.of(new InvestigationRejection.InvestigatorDoesNotConclude());
    }
}

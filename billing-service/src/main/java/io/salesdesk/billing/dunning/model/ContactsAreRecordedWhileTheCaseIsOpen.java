package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Optional;

/** 每次催款须详细登记. */
final class ContactsAreRecordedWhileTheCaseIsOpen implements Rule {

    @Override
    public String sentence() {
        return "Every contact is recorded in detail while the case is open: when, how, with whom, the answer, and the next step.";
    }

    @Override
    public String code() {
        return "contacts-are-recorded-while-the-case-is-open";
    }

    @Override
    public String requirement() {
        return "BIL-07";
    }

    @Override
    public String refusal() {
        return "dunning-case-is-closed";
    }

    Optional<DunningRejection> refuse(DunningCase dunning) {
        return dunning instanceof DunningCase.Closed
                ? Optional.of(new DunningRejection.CaseIsClosed())
                : Optional.empty();
    }
}

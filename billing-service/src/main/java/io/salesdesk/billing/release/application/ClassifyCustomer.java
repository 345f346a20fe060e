package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.persistence.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The regional manager set class and standing; waiting shipments are decided again. Callers hold the account's lock. */
@ApplicationScoped
public class ClassifyCustomer {

    private final CoverListener cover;

    ClassifyCustomer(CoverListener cover) {
        this.cover = cover;
    }

    /** @param validUntil the last day on which the class holds, null for no end */
    public void classify(
            Account account,
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean largeVolume,
            @Nullable LocalDate validUntil) {
        account.classify(customerClass, creditStanding, largeVolume, validUntil);
        cover.coverChanged(account, Set.of());
    }
}

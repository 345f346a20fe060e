package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the regional manager to decide (CUS-09).
 *
 * @param validUntil the last day on which it is to hold
 * @param investigatedBy who looked into the customer's credit, if anybody did
 */
public record ClassificationProposal(
        CustomerClass customerClass,
        CreditStanding creditStanding,
        boolean largeVolume,
        boolean inAdjustment,
        @Nullable LocalDate validUntil,
        @Nullable UUID investigatedBy) {

    Classification because(String reason) {
        return new Classification(customerClass, creditStanding, largeVolume, inAdjustment, validUntil, reason);
    }
}

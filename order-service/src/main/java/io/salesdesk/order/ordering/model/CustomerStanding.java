package io.salesdesk.order.ordering.model;

import java.util.UUID;

/**
 * What the desk knows of the customer when an order is entered or amended.
 *
 * @param creditStanding whether the regional manager gave it a credit standing (有信誉)
 * @param inArrears whether payment-first is imposed on it
 * @param inAdjustment whether it is in an adjustment period (调整期, ORD-17)
 * @param frameAgreement whether a frame agreement or a signed frame contract is valid on the business date
 */
public record CustomerStanding(
        UUID customerId,
        String number,
        boolean active,
        String currency,
        Attribution attribution,
        boolean creditStanding,
        boolean inArrears,
        boolean inAdjustment,
        boolean frameAgreement) {}

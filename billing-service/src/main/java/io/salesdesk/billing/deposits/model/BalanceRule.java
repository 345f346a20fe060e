package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Optional;

/** One rule by which the balance of an order is not asked for. A new rule is a new class in {@link DepositRules}. */
interface BalanceRule extends Rule {

    Optional<DepositRejection> refuse(BalanceCase order);
}

package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;

/** One rule about the deposit of an order: what follows by it. A new rule is a new class in {@link DepositRules}. */
interface DepositRule extends Rule {

    List<Deposit.Event> review(DepositCase order);
}

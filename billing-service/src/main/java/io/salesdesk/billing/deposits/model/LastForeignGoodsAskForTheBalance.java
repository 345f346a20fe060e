package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;

/** 到货之后,要求客户支付余款. */
final class LastForeignGoodsAskForTheBalance implements Rule {

    @Override
    public String sentence() {
        return "When the last goods from abroad have come in, the customer is asked for the balance of the whole order.";
    }

    @Override
    public String code() {
        return "last-foreign-goods-ask-for-the-balance";
    }

    @Override
    public String requirement() {
        return "BIL-13";
    }

    boolean isDue(List<ForeignLine> lines) {
        var live = lines.stream().filter(line -> line.gross().isPositive()).toList();
        return !live.isEmpty() && live.stream().allMatch(ForeignLine::isReceived);
    }
}

package io.salesdesk.order.ordering.model;

import org.jspecify.annotations.Nullable;

/**
 * What of the four parts of a confirmation is present for the current revision.
 *
 * @param coordination the regional manager's consent, where the order needs it (ORD-17)
 */
public record Facts(
        @Nullable StockAnswer stock,
        @Nullable BalanceAnswer balance,
        @Nullable CustomerConfirmation confirmation,
        @Nullable Review review,
        @Nullable Coordination coordination) {

    public static final Facts NONE = new Facts(null, null, null, null, null);

    /** The call and the review were built on another answer and are void with it. */
    Facts withStock(@Nullable StockAnswer answer) {
        return new Facts(answer, balance, null, null, coordination);
    }

    Facts withBalance(BalanceAnswer answer) {
        return new Facts(stock, answer, null, null, coordination);
    }

    /** The answer for a revision that came to be after the confirmation; nothing was built on another one. */
    Facts withLateBalance(BalanceAnswer answer) {
        return new Facts(stock, answer, confirmation, review, coordination);
    }

    Facts withConfirmation(CustomerConfirmation record) {
        return new Facts(stock, balance, record, null, coordination);
    }

    Facts withReview(@Nullable Review passed) {
        return new Facts(stock, balance, confirmation, passed, coordination);
    }

    Facts withCoordination(Coordination consent) {
        return new Facts(stock, balance, confirmation, review, consent);
    }

    public boolean stockAnswered() {
        return stock != null && stock.complete() && stock.lines().stream().allMatch(StockAnswer.Line::isAnswered);
    }

    public boolean bothAnswered() {
        return stockAnswered() && balance != null;
    }

    public boolean needsFutures() {
        return stock != null
                && stock.lines().stream().anyMatch(line -> line.futures().isPositive());
    }
}

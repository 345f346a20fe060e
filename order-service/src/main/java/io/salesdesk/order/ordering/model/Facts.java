package io.salesdesk.order.ordering.model;

import org.jspecify.annotations.Nullable;

/** What of the four parts of a confirmation is present for the current revision. */
public record Facts(
        @Nullable StockAnswer stock,
        @Nullable BalanceAnswer balance,
        @Nullable CustomerConfirmation confirmation,
        @Nullable Review review) {

    public static final Facts NONE = new Facts(null, null, null, null);

    /** The call and the review were built on another answer and are void with it. */
    Facts withStock(@Nullable StockAnswer answer) {
        return new Facts(answer, balance, null, null);
    }

    Facts withBalance(BalanceAnswer answer) {
        return new Facts(stock, answer, null, null);
    }

    /** The answer for a revision that came to be after the confirmation; nothing was built on another one. */
    Facts withLateBalance(BalanceAnswer answer) {
        return new Facts(stock, answer, confirmation, review);
    }

    Facts withConfirmation(CustomerConfirmation record) {
        return new Facts(stock, balance, record, null);
    }

    Facts withReview(@Nullable Review passed) {
        return new Facts(stock, balance, confirmation, passed);
    }

    public boolean stockAnswered() {
        return stock != null && stock.complete();
    }

    public boolean bothAnswered() {
        return stockAnswered() && balance != null;
    }

    public boolean needsFutures() {
        return stock != null
                && stock.lines().stream().anyMatch(line -> line.futures().isPositive());
    }
}

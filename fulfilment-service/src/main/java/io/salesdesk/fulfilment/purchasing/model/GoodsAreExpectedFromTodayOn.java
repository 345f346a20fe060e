package io.salesdesk.fulfilment.purchasing.model;

import java.time.LocalDate;
import java.util.Optional;

/** A date that has passed tells a customer nothing. */
final class GoodsAreExpectedFromTodayOn implements PurchaseRule {

    @Override
    public String sentence() {
        return "Goods on purchase are expected today or later.";
    }

    @Override
    public String code() {
        return "goods-on-purchase-are-expected-from-today-on";
    }

    @Override
    public String requirement() {
        return "FUL-07";
    }

    @Override
    public String refusal() {
        return "purchase-is-expected-in-the-past";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return switch (command) {
            case PurchaseCommand.PlaceOrder order -> refuse(order.terms().expectedDate(), order.today());
            case PurchaseCommand.ReportTransit transit -> refuse(transit.expectedDate(), transit.today());
            case PurchaseCommand.ReportArrival _, PurchaseCommand.Store _, PurchaseCommand.Release _ ->
                Optional.empty();
            case PurchaseCommand.Amend _, PurchaseCommand.Split _ -> Optional.empty();
            case PurchaseCommand.Reduce _, PurchaseCommand.Withdraw _ -> Optional.empty();
        };
    }

    private static Optional<PurchaseRejection> refuse(LocalDate expected, LocalDate today) {
        return expected.isBefore(today)
                ? Optional.of(new PurchaseRejection.ExpectedInThePast(expected, today))
                : Optional.empty();
    }
}

package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.statements.model.Statement.Command;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 根据《工程单价格审批单》的批示进行审核. */
final class ProjectPriceIsTheApprovedOne implements StatementRule {

    @Override
    public String sentence() {
        return "A statement passes only when every price of a project order is the approved special price; each that is not is a listed difference.";
    }

    @Override
    public String code() {
        return "project-price-is-the-approved-one";
    }

    @Override
    public String requirement() {
        return "BIL-24";
    }

    @Override
    public String refusal() {
        return "statement-price-differs-from-the-approved-price";
    }

    @Override
    public Optional<StatementRejection> refuse(Statement state, Command command) {
        if (!(command instanceof Command.Check check) || !check.passed()) {
            return Optional.empty();
        }
        var differences = differences(check.prices());
        return differences.isEmpty() ? Optional.empty() : Optional.of(new StatementRejection.PricesDiffer(differences));
    }

    /** A listed difference for each price that is not the approved one. */
    static List<Difference> differences(List<SoldPrice> prices) {
        return prices.stream()
                .filter(price -> price.approved() == null || price.unitPrice().compareTo(price.approved()) != 0)
                .map(price -> new Difference(
                        Difference.Source.PRICE_APPROVAL,
                        price.orderNumber(),
                        plain(price.unitPrice()),
                        price.approved() == null ? null : plain(price.approved()),
                        price.productId().toString()))
                .toList();
    }

    private static String plain(BigDecimal price) {
        return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
    }
}

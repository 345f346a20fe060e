package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.statements.persistence.ApprovedPrices;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The general manager approved special prices; statements of project orders are checked against them (BIL-24). */
@ApplicationScoped
class SpecialPriceApprovedHandler implements EventHandler<SpecialPriceApprovedHandler.Data> {

    private final ApprovedPrices prices;

    SpecialPriceApprovedHandler(ApprovedPrices prices) {
        this.prices = prices;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID requestId, List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID productId, BigDecimal unitPrice) {}

    @Override
    public String type() {
        return "salesdesk.order.SpecialPriceApproved.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        data.lines().forEach(line -> prices.approve(data.requestId(), line.productId(), line.unitPrice()));
        return Outcome.APPLIED;
    }
}

package io.salesdesk.fulfilment.shipment.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a shipment look at besides the shipment itself.
 *
 * @param frameAgreement a frame agreement (框架协议) covers the customer today
 * @param qualified the counterparty's qualification (资质) is on file and verified
 * @param testReports the number of the factory's test report (厂检报告) of each stock item that has one on file
 * @param today the business date
 * @param now the business instant
 */
public record ShipmentContext(
        OrderFacts order,
        boolean frameAgreement,
        boolean qualified,
        Release release,
        Map<UUID, String> testReports,
        LocalDate today,
        Instant now) {

    public ShipmentContext {
        testReports = Map.copyOf(testReports);
    }

    /**
     * The order as it stands.
     *
     * @param makers who entered or amended it or supplied its data
     * @param contractOnFile a contract was filed for it
     * @param signedOrderOnFile an order document signed by the customer was filed
     * @param changePending a change was accepted whose revision has not arrived yet
     * @param lines by line id
     */
    public record OrderFacts(
            Set<UUID> makers,
            boolean contractOnFile,
            boolean signedOrderOnFile,
            boolean changePending,
            Map<UUID, LineFacts> lines) {

        public OrderFacts {
            makers = Set.copyOf(makers);
            lines = Map.copyOf(lines);
        }
    }

    /**
     * An order line as it stands.
     *
     * @param colour colour or pattern (花色) of its product
     * @param missing what a confirmed order lacks of it
     */
    public record LineFacts(
            UUID productId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable String colour,
            boolean cancelled,
            BigDecimal missing) {}
}

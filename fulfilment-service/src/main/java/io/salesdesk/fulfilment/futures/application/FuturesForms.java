package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.counterparty.persistence.CustomerEntity;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.futures.model.PlanForm;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills in what is known here of a row of 《采购计划明细表》 (FUL-05). */
@ApplicationScoped
class FuturesForms {

    private final Products products;
    private final Customers customers;
    private final LockedStock stock;
    private final FuturesInquiries inquiries;

    FuturesForms(Products products, Customers customers, LockedStock stock, FuturesInquiries inquiries) {
        this.products = products;
        this.customers = customers;
        this.stock = stock;
        this.inquiries = inquiries;
    }

    /**
     * The rows of lines that lack goods, in their order. The book is the product's own name until purchasing says otherwise;
     * whether stock abroad was looked for, only purchasing knows.
     */
    List<PlanForm> ofLines(OrderEntity order, List<OrderLineEntity> lines, LocalDate businessDate) {
        var manufacturers = inquiries.lastManufacturers(
                lines.stream().map(OrderLineEntity::productId).toList());
        var customer = customerName(order.customerId());
        return lines.stream()
                .map(line -> ofLine(line, customer, manufacturers.get(line.productId()), businessDate))
                .toList();
    }

    private PlanForm ofLine(
            OrderLineEntity line, @Nullable String customer, @Nullable String manufacturer, LocalDate businessDate) {
        var product = products.find(line.productId()).orElseThrow();
        return new PlanForm(
                businessDate,
                customer,
                product.model(),
                line.futures(),
                product.name(),
                manufacturer,
                false,
                line.futures(),
                available(product.id()),
                null);
    }

    BigDecimal available(UUID productId) {
        return stock.of(productId).stream()
                .map(item -> item.level().available())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    String customerName(UUID customerId) {
        return customers.find(customerId).map(CustomerEntity::name).orElse(null);
    }
}

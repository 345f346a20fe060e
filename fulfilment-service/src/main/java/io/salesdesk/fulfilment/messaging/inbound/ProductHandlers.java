package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogue as its owner publishes it. */
final class ProductHandlers {

    private ProductHandlers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProductDescribed(
            UUID productId,
            String number,
            String name,
            @Nullable String nameEn,
            String model,
            @Nullable String colour,
            String category,
            String unit,
            @Nullable Boolean active) {}

    abstract static class Handler implements EventHandler<ProductDescribed> {

        private final Products products;

        Handler(Products products) {
            this.products = products;
        }

        @Override
        public Class<ProductDescribed> dataType() {
            return ProductDescribed.class;
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<ProductDescribed> event) {
            return List.of(products.on(event.data().productId()));
        }

        @Override
        public Set<UUID> brings(IncomingEvent<ProductDescribed> event) {
            return Set.of(event.data().productId());
        }

        @Override
        public Outcome handle(IncomingEvent<ProductDescribed> event) {
            var product = event.data();
            products.put(
                    product.productId(),
                    product.number(),
                    product.name(),
                    product.nameEn(),
                    product.model(),
                    product.colour(),
                    product.category(),
                    product.unit(),
                    !Boolean.FALSE.equals(product.active()));
            return Outcome.APPLIED;
        }
    }

    /** A product is new. */
    @Singleton
    static class Listed extends Handler {

        Listed(Products products) {
            super(products);
        }

        @Override
        public String type() {
            return "salesdesk.order.ProductListed.v1";
        }
    }

    /** A product changed. */
    @Singleton
    static class Changed extends Handler {

        Changed(Products products) {
            super(products);
        }

        @Override
        public String type() {
            return "salesdesk.order.ProductChanged.v1";
        }
    }
}

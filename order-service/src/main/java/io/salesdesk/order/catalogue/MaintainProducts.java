package io.salesdesk.order.catalogue;

import io.salesdesk.order.catalogue.persistence.ProductDetails;
import io.salesdesk.order.catalogue.persistence.ProductEntity;
import io.salesdesk.order.catalogue.persistence.ProductPriceEntity;
import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lists products and changes what is said of them. Prices of the past are kept. */
@ApplicationScoped
class MaintainProducts {

    private final Products products;
    private final EventPublisher events;
    private final AuditTrail audit;
    private final Preconditions preconditions;

    MaintainProducts(Products products, EventPublisher events, AuditTrail audit, Preconditions preconditions) {
        this.products = products;
        this.events = events;
        this.audit = audit;
        this.preconditions = preconditions;
    }

    Stored list(ProductDetails details) {
        products.byNumber(details.number()).ifPresent(existing -> {
            throw new RejectedException(new CatalogueRejection.NumberTaken(details.number(), existing.id()));
        });
        var product = new ProductEntity(Ids.next(), details.number(), details.unit());
        product.describe(details);
        return save(product, details, "ProductListed");
    }

    Stored change(UUID id, ProductDetails details) {
        var product = products.findByIdOptional(id)
                .orElseThrow(() -> new RejectedException(new CatalogueRejection.UnknownProduct()));
        preconditions.requireVersion(product.version());
        return change(product, details);
    }

    /** What an import line says: a new product, a change, or nothing new. */
    boolean listOrChange(ProductDetails details) {
        var existing = products.byNumber(details.number());
        if (existing.isEmpty()) {
            list(details);
            return true;
        }
        if (says(existing.get(), details)) {
            return false;
        }
        change(existing.get(), details);
        return true;
    }

    private Stored change(ProductEntity product, ProductDetails details) {
        if (product.unit() != details.unit()) {
            throw new RejectedException(new CatalogueRejection.UnitIsFixed(product.unit()));
        }
        if (!product.number().equals(details.number())) {
            throw new RejectedException(new CatalogueRejection.NumberIsFixed(product.number()));
        }
        product.describe(details);
        return save(product, details, "ProductChanged");
    }

    private Stored save(ProductEntity product, ProductDetails details, String event) {
        var floor = details.floorUnitPrice();
        if (floor != null && floor.compareTo(details.listUnitPrice()) > 0) {
            throw new RejectedException(new CatalogueRejection.FloorAboveList(details.listUnitPrice()));
        }
        events.publish(OutgoingEvent.of(
                event,
                product.id(),
                product.nextEventSequence(),
                new ProductFact(
                        product.id(),
                        product.number(),
                        product.name(),
                        product.nameEn(),
                        product.model(),
                        product.colour(),
                        product.category(),
                        product.unit(),
                        details.listUnitPrice(),
                        details.currency(),
                        details.taxRate(),
                        product.active(),
                        details.validFrom())));
        // A new row is persisted once its event has been numbered, a known one is persistent already.
        products.persist(product);
        var price = products.priceFrom(product.id(), details.validFrom());
        price.set(details.currency(), details.listUnitPrice(), floor, details.taxRate());
        products.save(price);
        audit.record(
                "product.maintain", "product", product.id(), Map.of("event", event, "validFrom", details.validFrom()));
        return new Stored(product, price);
    }

    private boolean says(ProductEntity product, ProductDetails details) {
        var price = products.price(product.id(), details.validFrom());
        return product.name().equals(details.name())
                && Objects.equals(product.nameEn(), details.nameEn())
                && product.model().equals(details.model())
                && Objects.equals(product.colour(), details.colour())
                && product.category() == details.category()
                && product.unit() == details.unit()
                && product.active() == details.active()
                && price.isPresent()
                && price.get().validFrom().equals(details.validFrom())
                && price.get().currency().equals(details.currency())
                && price.get().listUnitPrice().compareTo(details.listUnitPrice()) == 0
                && price.get().taxRate().compareTo(details.taxRate()) == 0
                && (details.floorUnitPrice() == null
                        || (price.get().floorUnitPrice() != null
                                && Objects.requireNonNull(price.get().floorUnitPrice())
                                                .compareTo(details.floorUnitPrice())
                                        == 0));
    }

    record Stored(ProductEntity product, ProductPriceEntity price) {}
}

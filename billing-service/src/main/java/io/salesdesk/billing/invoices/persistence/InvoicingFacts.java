package io.salesdesk.billing.invoices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What other services say that invoices need to know: verified invoicing data, varieties, goods on their way. */
@ApplicationScoped
public class InvoicingFacts {

    /** The kind of qualification that says who is billed. */
    public static final String INVOICING_DATA = "INVOICING_DATA";

    private final EntityManager entityManager;

    InvoicingFacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void verified(UUID qualificationId, UUID customerId, UUID by, LocalDate on, @Nullable LocalDate validUntil) {
        var known = entityManager.find(InvoicingDataEntity.class, qualificationId);
        var data = known == null ? new InvoicingDataEntity(qualificationId, customerId) : known;
        data.verify(by, on, validUntil);
        if (known == null) {
            entityManager.persist(data);
        }
    }

    /** @return whether the verification was known */
    public boolean lapsed(UUID qualificationId, LocalDate on) {
        var known = entityManager.find(InvoicingDataEntity.class, qualificationId);
        if (known != null) {
            known.lapse(on);
        }
        return known != null;
    }

    /** Whether somebody verified the customer's invoicing data and they still hold on the date (BIL-20). */
    public boolean invoicingDataHold(UUID customerId, LocalDate date) {
        return entityManager
                        .createQuery("""
                                select count(*) from InvoicingDataEntity
                                where customerId = :customer and lapsedOn is null
                                and (validUntil is null or validUntil >= :date)
                                """, Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("date", date)
                        .getSingleResult()
                > 0;
    }

    public void name(UUID productId, String number, String name, String model) {
        var known = entityManager.find(ProductName.class, productId);
        var product = known == null ? new ProductName(productId) : known;
        product.rename(number, name, model);
        if (known == null) {
            entityManager.persist(product);
        }
    }

    /** The names of those of the products that are known. */
    public Map<UUID, ProductName> names(Collection<UUID> productIds) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select p from ProductName p where array_holds_key(:ids, p.id)", ProductName.class)
                .setParameter("ids", productIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ProductName::id, Function.identity()));
    }

    /** Goods travel under the tracking number. */
    public void travels(String trackingNumber, UUID shipmentId) {
        entityManager
                .createNativeQuery("""
                        insert into goods_consignment (tracking_number, shipment_id) values (?1, ?2)
                        on conflict (tracking_number) do nothing""")
                .setParameter(1, trackingNumber)
                .setParameter(2, shipmentId)
                .executeUpdate();
    }

    public boolean goodsTravelUnder(String trackingNumber) {
        return !entityManager
                .createNativeQuery("select 1 from goods_consignment where tracking_number = ?1", Integer.class)
                .setParameter(1, trackingNumber)
                .getResultList()
                .isEmpty();
    }
}

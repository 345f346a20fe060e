package io.salesdesk.fulfilment.counterparty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers that are known here, with what was verified about them. */
@ApplicationScoped
public class Customers {

    /** Invoicing data say who is billed, not who the counterparty is. */
    private static final List<String> COUNTERPARTY_KINDS = List.of("BUSINESS_LICENCE", "GSP_CERTIFICATE", "OTHER");

    private final EntityManager entityManager;

    Customers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Takes over what the owner says of a customer, a new or a known one. */
    public void put(
            UUID id,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            boolean active,
            @Nullable FrameAgreement agreement) {
        var known = entityManager.find(CustomerEntity.class, id);
        var customer = known == null ? new CustomerEntity(id) : known;
        customer.describe(number, name, officeId, regionId, salespersonId, active);
        if (agreement == null) {
            customer.agree(null, null, null);
        } else {
            customer.agree(agreement.documentId(), agreement.validFrom(), agreement.validTo());
        }
        if (known == null) {
            entityManager.persist(customer);
        }
    }

    public Optional<CustomerEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CustomerEntity.class, id));
    }

    public void verify(
            UUID qualificationId,
            UUID customerId,
            String kind,
            UUID verifiedBy,
            LocalDate verifiedOn,
            @Nullable LocalDate validUntil) {
        var known = entityManager.find(QualificationEntity.class, qualificationId);
        var qualification = known == null ? new QualificationEntity(qualificationId, customerId) : known;
        qualification.verify(kind, verifiedBy, verifiedOn, validUntil);
        if (known == null) {
            entityManager.persist(qualification);
        }
    }

    /** @return whether the qualification was known */
    public boolean lapse(UUID qualificationId, LocalDate lapsedOn) {
        var known = entityManager.find(QualificationEntity.class, qualificationId);
        if (known != null) {
            known.lapse(lapsedOn);
        }
        return known != null;
    }

    /** FUL-16: the counterparty's qualification is on file and verified. A lapse is a warning, not a block. */
    public boolean isQualified(UUID customerId) {
        return entityManager
                        .createQuery("""
                                select count(*) from QualificationEntity
                                where customerId = :customer and array_holds(:kinds, kind)
                                """, Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("kinds", COUNTERPARTY_KINDS.toArray(String[]::new))
                        .getSingleResult()
                > 0;
    }

    /** When the last of the customer's qualifications lapsed, empty while one of them holds. */
    public Optional<LocalDate> qualificationLapsed(UUID customerId) {
        var lapses = entityManager
                .createQuery("""
                        select q from QualificationEntity q
                        where q.customerId = :customer and array_holds(:kinds, q.kind)
                        """, QualificationEntity.class)
                .setParameter("customer", customerId)
                .setParameter("kinds", COUNTERPARTY_KINDS.toArray(String[]::new))
                .getResultList();
        return lapses.stream().anyMatch(qualification -> qualification.lapsedOn() == null)
                ? Optional.empty()
                : lapses.stream().map(QualificationEntity::lapsedOn).max(LocalDate::compareTo);
    }

    /** A frame agreement (框架协议) and the days it covers. */
    public record FrameAgreement(
            UUID documentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}

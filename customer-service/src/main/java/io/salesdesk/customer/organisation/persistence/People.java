package io.salesdesk.customer.organisation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.customer.organisation.model.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<PersonEntity, UUID> {

    public Optional<PersonEntity> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    public Optional<PersonEntity> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    public List<PersonEntity> ofUnit(UUID unitId) {
        return list("officeId = ?1 or regionId = ?1", unitId);
    }

    public boolean existsOtherActive(Role role, UUID except) {
        return count("active = true and id <> ?1 and array_contains(roles, ?2)", except, role.name()) > 0;
    }

    /** Ordered by number, after {@code afterNumber}. */
    public List<PersonEntity> page(@Nullable String afterNumber, int limit) {
        return afterNumber == null
                ? find("order by number").page(0, limit).list()
                : find("number > ?1 order by number", afterNumber)
                        .page(0, limit)
                        .list();
    }

    /** Makes everybody who changes people take turns until the end of the transaction: they are few, and it is rare. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('organisation')) as text)")
                .getSingleResult();
    }
}

package io.salesdesk.customer.organisation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company, its regions and their offices. */
@ApplicationScoped
public class OrgUnits implements PanacheRepositoryBase<OrgUnitEntity, UUID> {

    public Optional<OrgUnitEntity> byName(String name) {
        return find("name", name).firstResultOptional();
    }

    public Optional<OrgUnitEntity> company() {
        return find("kind", OrgUnitKind.COMPANY).firstResultOptional();
    }

    public List<OrgUnitEntity> awaitingManager(String number) {
        return list("managerNumber", number);
    }

    public List<OrgUnitEntity> childrenOf(UUID parentId) {
        return list("parentId", parentId);
    }

    public List<OrgUnitEntity> page(@Nullable UUID after, int limit) {
        return after == null
                ? find("order by id").page(0, limit).list()
                : find("id > ?1 order by id", after).page(0, limit).list();
    }
}

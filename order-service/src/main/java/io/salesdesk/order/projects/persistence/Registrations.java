package io.salesdesk.order.projects.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.order.listing.Conditions;
import io.salesdesk.order.projects.model.Registration;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registered projects. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<RegistrationEntity, UUID> {

    /** Which registrations a list asks for; null means any. */
    public record Filter(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable Boolean large,
            @Nullable UUID ownerId) {}

    /** A new registration, to be {@linkplain #add added} once its event has been numbered. */
    public RegistrationEntity prepare(Registration registration) {
        return new RegistrationEntity(registration);
    }

    public void add(RegistrationEntity prepared) {
        persist(prepared);
    }

    public Optional<RegistrationEntity> read(UUID id, DataScope scope) {
        return findByIdOptional(id).filter(row -> permits(scope, row));
    }

    public Optional<RegistrationEntity> readByNumber(String number, DataScope scope) {
        return find("number", number).firstResultOptional().filter(row -> permits(scope, row));
    }

    private static boolean permits(DataScope scope, RegistrationEntity row) {
        return scope.permits(row.regionId(), row.officeId(), row.salespersonId());
    }

    /** Newest first. */
    public List<RegistrationEntity> page(Filter filter, DataScope scope, PageRequest page) {
        var after = page.after();
        var conditions = new Conditions()
                .and("number = :number", "number", filter.number())
                .and("customerId = :customer", "customer", filter.customerId())
                .and("large = :large", "large", filter.large())
                .and("ownerId = :owner", "owner", filter.ownerId())
                .and("id < :after", "after", after == null ? null : after.id())
                .within(scope);
        return find(conditions.query("order by id desc"), conditions.parameters())
                .page(0, page.fetchSize())
                .list();
    }
}

package io.salesdesk.order.projects.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.customers.persistence.CustomerEntity;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.messaging.outbound.ProjectAnnouncer;
import io.salesdesk.order.numbering.DocumentNumbers;
import io.salesdesk.order.numbering.Series;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.projects.model.RegisterProject;
import io.salesdesk.order.projects.persistence.RegistrationEntity;
import io.salesdesk.order.projects.persistence.Registrations;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.OrgUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers projects (工程报备, ORD-12); a large one goes to the regional manager (ORD-13). */
@ApplicationScoped
public class RegisterProjects {

    private final Registrations registrations;
    private final Customers customers;
    private final Products products;
    private final DocumentNumbers numbers;
    private final Directory directory;
    private final ProjectSettings settings;
    private final ProjectAnnouncer announcer;
    private final BusinessClock clock;
    private final Caller caller;
    private final Authority authority;
    private final AuditTrail audit;

    RegisterProjects(
            Registrations registrations,
            Customers customers,
            Products products,
            DocumentNumbers numbers,
            Directory directory,
            ProjectSettings settings,
            ProjectAnnouncer announcer,
            BusinessClock clock,
            Caller caller,
            Authority authority,
            AuditTrail audit) {
        this.registrations = registrations;
        this.customers = customers;
        this.products = products;
        this.numbers = numbers;
        this.directory = directory;
        this.settings = settings;
        this.announcer = announcer;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.audit = audit;
    }

    public RegistrationEntity register(
            UUID customerId,
            @Nullable String name,
            @Nullable String location,
            @Nullable LocalDate plannedUse,
            List<RegisterProject.Line> lines) {
        var today = clock.today();
        var customer = customer(customerId);
        var registration = RegisterProject.decide(
                        new RegisterProject.Request(
                                Ids.next(),
                                numbers.next(Series.PROJECT_REGISTRATION, today.getYear()),
                                new Actor(caller.personId(), caller.onBehalfOf()),
                                customerId,
                                name,
                                location,
                                plannedUse,
                                lines,
                                customer == null ? null : customer.standing(today),
                                products.terms(
                                        lines.stream()
                                                .map(RegisterProject.Line::productId)
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        today),
                                customer == null ? null : regionalManager(customer)),
                        settings.largeProject(),
                        clock.now(),
                        today)
                .orThrow()
                .getFirst();
        var row = registrations.prepare(registration);
        announcer.registered(row, registration);
        registrations.add(row);
        Objects.requireNonNull(customer).hasProject(registration.plannedUse());
        audit.record(
                "project.register",
                "project-registration",
                row.id(),
                Map.of("number", registration.number(), "large", registration.large()));
        return row;
    }

    /** @return null when there is none within the caller's scope */
    private @Nullable CustomerEntity customer(UUID id) {
        var scope = authority.scope();
        return customers
                .findByIdOptional(id)
                .filter(found -> scope.permits(found.regionId(), found.officeId(), found.salespersonId()))
                .orElse(null);
    }

    private @Nullable UUID regionalManager(CustomerEntity customer) {
        var regionId = customer.regionId();
        return regionId == null
                ? null
                : directory.orgUnit(regionId).map(OrgUnit::managerId).orElse(null);
    }
}

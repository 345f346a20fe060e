package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.RequiredQualifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each type's file must show, as configured. */
@ApplicationScoped
class RequiredQualificationsProducer {

    @Produces
    @Singleton
    RequiredQualifications required(
            @ConfigProperty(name = "salesdesk.customer.required-qualifications.agent")
                    Optional<Set<QualificationKind>> agent,
            @ConfigProperty(name = "salesdesk.customer.required-qualifications.retail")
                    Optional<Set<QualificationKind>> retail,
            @ConfigProperty(name = "salesdesk.customer.required-qualifications.commercial")
                    Optional<Set<QualificationKind>> commercial) {
        return new RequiredQualifications(Map.of(
                CustomerType.AGENT, agent.orElse(Set.of()),
                CustomerType.RETAIL, retail.orElse(Set.of()),
                CustomerType.COMMERCIAL, commercial.orElse(Set.of())));
    }
}

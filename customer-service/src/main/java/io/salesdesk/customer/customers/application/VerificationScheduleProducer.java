package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.VerificationSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The interval of periodic verification as configured. */
@ApplicationScoped
class VerificationScheduleProducer {

    @Produces
    @Singleton
    VerificationSchedule schedule(
            @ConfigProperty(name = "salesdesk.customer.verification-interval", defaultValue = "P12M") String interval) {
        return new VerificationSchedule(Period.parse(interval));
    }
}

package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.VerificationSchedule;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.CustomerVerificationEntity;
import io.salesdesk.customer.customers.persistence.CustomerVerifications;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes that somebody went through the data with the customer, and when it is due again (CUS-08: 定期核对客户资料). */
@ApplicationScoped
public class VerifyCustomerData {

    private final CustomerVerifications verifications;
    private final VerificationSchedule schedule;
    private final AuditTrail audit;
    private final BusinessClock clock;

    VerifyCustomerData(
            CustomerVerifications verifications, VerificationSchedule schedule, AuditTrail audit, BusinessClock clock) {
        this.verifications = verifications;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    public void verify(CustomerEntity customer, @Nullable String remark, Actor actor) {
        var today = clock.today();
        var nextDue = schedule.nextAfter(today);
        verifications.persist(new CustomerVerificationEntity(
                Ids.next(),
                customer.id(),
                actor.personId(),
                today,
                clock.now(),
                nextDue,
                CustomerFiles.stripToNull(remark)));
        customer.verified(today, nextDue);
        audit.record("customer.verify", "customer", customer.id(), Map.of("nextDue", nextDue));
    }
}

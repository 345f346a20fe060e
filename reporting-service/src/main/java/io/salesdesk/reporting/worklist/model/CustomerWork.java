package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.customers.model.CustomerFact.QualificationLapsed;
import io.salesdesk.reporting.customers.model.CustomerFact.QualificationVerified;
import io.salesdesk.reporting.customers.model.CustomerFact.Registered;
import io.salesdesk.reporting.file.model.CaseFile;
import java.util.List;

/** A customer's qualification that lapsed waits for a new one of its kind. */
public final class CustomerWork {

    private CustomerWork() {}

    public static List<WorkItem> of(CaseFile<CustomerFact> file) {
        var customer = file.last(Registered.class).orElse(null);
        if (customer == null || !customer.active()) {
            return List.of();
        }
        return file.all(QualificationLapsed.class)
                .filter(lapsed -> !isRenewed(file, lapsed))
                .map(lapsed -> WorkItem.of(
                                WorkKind.QUALIFICATION_RENEWAL, Subject.customer(file.id(), customer.number()), lapsed)
                        .about(lapsed.qualificationId())
                        .of(file.id(), customer.attribution()))
                .toList();
    }

    private static boolean isRenewed(CaseFile<CustomerFact> file, QualificationLapsed lapsed) {
        return file.all(QualificationVerified.class)
                .anyMatch(verified -> verified.kind().equals(lapsed.kind())
                        && verified.origin().sequence() > lapsed.origin().sequence());
    }
}

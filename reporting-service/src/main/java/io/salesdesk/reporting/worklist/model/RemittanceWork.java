package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import io.salesdesk.reporting.remittances.model.RemittanceFact.Confirmed;
import io.salesdesk.reporting.remittances.model.RemittanceFact.Matched;
import io.salesdesk.reporting.remittances.model.RemittanceFact.Posted;
import io.salesdesk.reporting.remittances.model.RemittanceFact.Rejected;
import io.salesdesk.reporting.remittances.model.RemittanceFact.SlipReceived;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a remittance waits for: confirmation by finance, then match and posting by the desk (BIL-04). */
public final class RemittanceWork {

    private RemittanceWork() {}

    public static List<WorkItem> of(CaseFile<RemittanceFact> file) {
        if (file.last(Rejected.class).isPresent() || file.last(Posted.class).isPresent()) {
            return List.of();
        }
        var slip = file.last(SlipReceived.class).orElse(null);
        var confirmed = file.last(Confirmed.class).orElse(null);
        var matched = file.last(Matched.class).orElse(null);
        if (matched != null) {
            return List.of(item(WorkKind.REMITTANCE_POSTING, file, matched, slip, confirmed)
                    .notBy(confirmed == null ? null : confirmed.confirmedBy()));
        } else if (confirmed != null) {
            return List.of(item(WorkKind.REMITTANCE_MATCH, file, confirmed, slip, confirmed));
        } else if (slip != null) {
            return List.of(item(WorkKind.REMITTANCE_CONFIRMATION, file, slip, slip, null)
                    .notBy(slip.registeredBy()));
        }
        return List.of();
    }

    private static WorkItem item(
            WorkKind kind,
            CaseFile<RemittanceFact> file,
            RemittanceFact since,
            @Nullable SlipReceived slip,
            @Nullable Confirmed confirmed) {
        var customer = customerOf(file, slip, confirmed);
        return WorkItem.of(kind, Subject.remittance(file.id(), numberOf(slip, confirmed)), since)
                .scopedAs(customer, customer)
                .worth(amountOf(slip, confirmed));
    }

    private static @Nullable UUID customerOf(
            CaseFile<RemittanceFact> file, @Nullable SlipReceived slip, @Nullable Confirmed confirmed) {
        var matched = file.last(Matched.class).orElse(null);
        if (matched != null) {
            return matched.customerId();
        } else if (confirmed != null && confirmed.customerId() != null) {
            return confirmed.customerId();
        }
        return slip == null ? null : slip.customerId();
    }

    /** Money that was seen without a slip begins with its confirmation. */
    private static @Nullable String numberOf(@Nullable SlipReceived slip, @Nullable Confirmed confirmed) {
        if (slip != null) {
            return slip.number();
        }
        return confirmed == null ? null : confirmed.number();
    }

    /** Finance's figure as soon as there is one. */
    private static @Nullable Money amountOf(@Nullable SlipReceived slip, @Nullable Confirmed confirmed) {
        if (confirmed != null) {
            return confirmed.amount();
        }
        return slip == null ? null : slip.amount();
    }
}

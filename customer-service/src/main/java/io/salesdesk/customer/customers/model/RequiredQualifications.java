package io.salesdesk.customer.customers.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a customer's file must show by its type (CUS-05: 证照、GSP证书、开票信息 for commercial companies). */
public record RequiredQualifications(Map<CustomerType, Set<QualificationKind>> byType) {

    public RequiredQualifications {
        byType = Map.copyOf(byType);
    }

    /** @param verified the kinds for which a verified paper holds */
    public Set<QualificationKind> missing(CustomerType type, Set<QualificationKind> verified) {
        var missing = EnumSet.noneOf(QualificationKind.class);
        missing.addAll(byType.getOrDefault(type, Set.of()));
        missing.removeAll(verified);
        return missing;
    }
}

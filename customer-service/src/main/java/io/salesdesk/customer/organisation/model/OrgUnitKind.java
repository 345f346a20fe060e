package io.salesdesk.customer.organisation.model;

/** The levels of the company: 公司 → 大区 → 办事处. */
public enum OrgUnitKind {
    COMPANY,
    REGION,
    OFFICE
}

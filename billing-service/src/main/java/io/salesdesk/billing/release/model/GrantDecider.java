package io.salesdesk.billing.release.model;

/** Who may grant credit, the lesser authority first. */
public enum GrantDecider {
    REGIONAL_MANAGER,
    /** The company's head (公司领导). */
    GENERAL_MANAGER
}

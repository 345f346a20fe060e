package io.salesdesk.billing.release.application;

/**
 * A decision about a shipment, told to whoever counts them.
 *
 * @param outcome RELEASED, HELD or REVOKED
 * @param rule that decided, or by which the revoked release had been given
 */
record ReleaseDecision(String outcome, String rule) {}

package io.salesdesk.platform.rest;

/** The {@code If-Match} of the current request. */
public interface Preconditions {

    /**
     * @throws io.salesdesk.platform.decision.RejectedException (412) when the request names another version
     */
    void requireVersion(long current);
}

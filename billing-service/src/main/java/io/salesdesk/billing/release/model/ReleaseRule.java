package io.salesdesk.billing.release.model;

import io.salesdesk.platform.decision.Rule;

/** One rule by which goods may leave. A new way to release is a new class in {@link ReleaseRules}. */
public interface ReleaseRule extends Rule {

    Verdict judge(ReleaseCase shipment);

    /** The code of the hold. */
    @Override
    String refusal();
}

package io.salesdesk.customer.notices.delivery;

import io.salesdesk.customer.notices.model.Attempt;

/** Hands messages over to whoever brings them to the recipient. Called outside any transaction; may take a while. */
public interface Carrier {

    /** As shown beside a message: who took it. */
    String name();

    /** Never throws for what the other side did: that is an answer too. */
    Attempt handOver(Message message);
}

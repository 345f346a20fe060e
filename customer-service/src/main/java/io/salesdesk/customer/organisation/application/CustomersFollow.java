package io.salesdesk.customer.organisation.application;

import io.salesdesk.customer.organisation.persistence.PersonEntity;

/** What happens to the customers of somebody who moves or stops selling; answered by the customers' side. */
public interface CustomersFollow {

    /**
     * The person's customers move to the person's office and region.
     *
     * @throws io.salesdesk.platform.decision.RejectedException when the person still owns customers but can no longer
     */
    void follow(PersonEntity person);
}

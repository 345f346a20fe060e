package io.salesdesk.billing.service;

import io.salesdesk.platform.testing.BadRequests;
import io.salesdesk.platform.testing.SalesdeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class BadRequestsTest {

    @Test
    @DisplayName("whatever a caller gets wrong is a problem document and nothing in the log")
    void mistakesOfCallersAreNoErrors() {
        BadRequests.areRefused("/api/v1/clock");
    }
}

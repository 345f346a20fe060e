package io.salesdesk.reporting;

import io.salesdesk.platform.testing.CommandTable;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, over every request of this service. */
@SalesdeskTest
class PermissionsTest {

    @Test
    @DisplayName("every request is answered as the table of permissions says, to every role and to nobody else")
    void everyRequestAsEveryRole() {
        var contract = UUID.randomUUID();
        var probe = EventProbe.shared();
        new Story(probe, TestPeople.REP_EAST_1, TestPeople.CLERK_EAST_1)
                .contractDrafted(contract, "CT-" + contract, "6600.00", null);
        Story.awaitRead(probe);
        CommandTable.of("reporting")
                .scoped("/contract-performance/{id}", contract)
                .everybodys("/streams/{name}", "sales", "orders", "shipments", "collections", "worklist")
                .holds();
    }
}

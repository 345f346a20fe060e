package io.salesdesk.reporting.projection.persistence;

import io.salesdesk.platform.messaging.ProjectedTables;
import io.salesdesk.platform.messaging.ProjectedTables.Table;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What a rebuild makes again. Reports that were sent and the log of the streams are history, and stay. */
final class Projected {

    @Produces
    @Singleton
    ProjectedTables tables() {
        return new ProjectedTables(
                List.of(
                        Table.versioned("case_file", "kind", "id"),
                        Table.of("known_record"),
                        Table.of("performance_entry"),
                        Table.versioned(
                                "performance_day",
                                "measure",
                                "business_date",
                                "salesperson_id",
                                "office_id",
                                "region_id",
                                "currency"),
                        Table.versioned("live_row", "stream", "row_key"),
                        Table.of("contract_record"),
                        Table.of("contract_order"),
                        Table.of("contract_counted"),
                        Table.of("contract_day")),
                List.of("stream_pending"));
    }
}

package io.salesdesk.order;

import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.SchemaRules;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class SchemaTest {

    @Inject
    DataSource schema;

    @Test
    void keepsToTheRulesOfAllServices() throws SQLException {
        SchemaRules.check(schema);
    }
}

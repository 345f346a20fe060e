package io.salesdesk.customer.customers.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class DuplicateCheckTest {

    @Inject
    DuplicateCheck duplicates;

    @Inject
    EntityManager entityManager;

    @Test
    @DisplayName(
            "CUS-08 a checked name or tax number holds no lock: PostgreSQL has room for few of them, and a file has many lines")
    void cus08_holdsNoLock() {
        var locks = QuarkusTransaction.requiringNew().call(() -> {
            duplicates.uniqueName(UUID.randomUUID(), TestCompany.companyName());
            duplicates.uniqueTaxId(UUID.randomUUID(), TestCompany.taxId());
            return entityManager
                    .createNativeQuery(
                            "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()",
                            Long.class)
                    .getSingleResult();
        });

        assertThat(locks).isEqualTo(0L);
    }
}

package io.salesdesk.reporting.contracts.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.reporting.contracts.model.ContractPerformance;
import io.salesdesk.reporting.contracts.persistence.ContractQueries.Filter;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page of contracts costs what it shows, however many contracts there are. Nothing here is committed. */
@SalesdeskTest
class ContractQueriesTest {

    private static final int CONTRACTS = 1500;
    private static final int PAGE = 50;

    /** Contracts, their orders, and some that other tests have left. */
    private static final int MOST = 3 * PAGE;

    /** So often that the driver has prepared the statement and PostgreSQL has settled on a plan for all parameters. */
    private static final int UNTIL_PLANNED_ONCE = 15;

    private static final LocalDate TODAY = LocalDate.of(2081, 6, 1);
    private static final UUID ACME = UUID.randomUUID();
    private static final UUID REGION = UUID.randomUUID();
    private static final Filter ANY = new Filter(null, null, null, null, null);

    @Inject
    ContractQueries queries;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void manyContracts() {
        QuarkusTransaction.begin();
        jdbc.update("""
                insert into contract_record (contract_id, number, customer_id, type, salesperson_id, office_id, region_id,
                    currency, amount_minor, drafted_on, due_on, signed_on, complete, frame)
                select (repeat('f', 24) || lpad(to_hex(n), 8, '0'))::uuid, 'CT-Q' || n,
                    case when n % 25 = 0 then ?::uuid else gen_random_uuid() end, 'PROJECT', null, null, ?, 'CNY', 100,
                    date '2081-01-01', date '2081-03-01', date '2081-02-01', true, false
                from generate_series(1, ?) n
                """, ACME, REGION, CONTRACTS);
        jdbc.update("""
                insert into known_record (id, number, name)
                select distinct customer_id, 'C-Q', '合同' from contract_record where region_id = ?
                """, REGION);
        jdbc.update("""
                insert into contract_order (order_id, contract_id, number, state, currency, ordered_minor, shipped_minor,
                    invoiced_minor, paid_minor, outstanding_minor)
                select gen_random_uuid(), contract_id, 'SO-Q', 'CONFIRMED', 'CNY', 100, 0, 0, 0, 0
                from contract_record where region_id = ?
                """, REGION);
        for (var table : List.of("contract_record", "contract_order", "known_record")) {
            jdbc.update("analyze " + table);
        }
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    @Test
    @DisplayName(
            "REP-05 a page of all contracts, of those from a date on, and of a region's reads little more than its own")
    void rep05_pagesReadLittleMoreThanTheyShow() {
        assertThat(read(DataScope.EVERYTHING, ANY)).isBetween(PAGE, MOST);
        assertThat(read(DataScope.EVERYTHING, new Filter(null, null, null, LocalDate.of(2081, 1, 1), null)))
                .isBetween(PAGE, MOST);
        assertThat(read(new DataScope(false, Set.of(REGION), Set.of(), Set.of()), ANY))
                .isBetween(PAGE, MOST);
    }

    @Test
    @DisplayName("REP-05 a customer's contracts are found by the customer")
    void rep05_customersContractsByTheCustomer() {
        assertThat(read(DataScope.EVERYTHING, new Filter(null, ACME, null, null, null)))
                .isBetween(PAGE, MOST);
    }

    /** How many contracts and orders the database reads for the first page, once it has done so often. */
    private int read(DataScope scope, Filter filter) {
        for (int i = 0; i < UNTIL_PLANNED_ONCE; i++) {
            assertThat(page(scope, filter)).hasSize(PAGE);
        }
        int before = rowsRead();
        page(scope, filter);
        return rowsRead() - before;
    }

    private List<ContractPerformance> page(DataScope scope, Filter filter) {
        return queries.lines(scope, filter, TODAY, (@Nullable UUID) null, PAGE);
    }

    /** In this transaction. */
    private int rowsRead() {
        return jdbc.queryOne("""
                        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                        where relname in ('contract_record', 'contract_order')
                        """, row -> row.getInt(1)).orElseThrow();
    }
}

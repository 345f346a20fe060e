package io.salesdesk.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Recomputes from the single rows what the accounts keep as counters. */
@ApplicationScoped
class Books {

    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("credit is the sum of what posted payments have left", """
                select a.id, a.credit_minor, coalesce(sum(r.unallocated_minor), 0)
                from account a left join remittance r on r.account_id = a.id
                group by a.id having a.credit_minor <> coalesce(sum(r.unallocated_minor), 0)""");
        CHECKS.put(
                "a posted payment is what is allocated, what is left, what was taken back and what is refunded", """
                select r.id, r.amount_minor,
                    r.unallocated_minor + r.reversed_minor + r.refunded_minor + coalesce(sum(l.amount_minor), 0)
                from remittance r left join allocation l on l.remittance_id = r.id
                where r.state = 'POSTED' group by r.id
                having r.amount_minor
                    <> r.unallocated_minor + r.reversed_minor + r.refunded_minor + coalesce(sum(l.amount_minor), 0)""");
        CHECKS.put("what is refunded of a payment is the sum of its shares of refunds", """
                select r.id, r.refunded_minor, coalesce(sum(s.amount_minor), 0)
                from remittance r left join (select s.* from refund_share s join refund f on f.id = s.refund_id
                    where f.state in ('APPROVED', 'PAID')) s on s.remittance_id = r.id
                group by r.id having r.refunded_minor <> coalesce(sum(s.amount_minor), 0)""");
        CHECKS.put("what is to be refunded is the sum of the refunds that wait for finance", """
                select a.id, a.refund_due_minor, coalesce(sum(f.amount_minor), 0)
                from account a left join refund f on f.account_id = a.id and f.state = 'APPROVED'
                group by a.id having a.refund_due_minor <> coalesce(sum(f.amount_minor), 0)""");
        CHECKS.put("an order's posted money is the sum of its allocations", """
                select o.id, o.allocated_minor, coalesce(sum(l.amount_minor), 0)
                from billed_order o left join allocation l on l.order_id = o.id
                group by o.id having o.allocated_minor <> coalesce(sum(l.amount_minor), 0)""");
        CHECKS.put("receivable is the sum over the orders", """
                select a.id, a.receivable_minor, coalesce(sum(greatest(o.shipped_minor - o.allocated_minor, 0)), 0)
                from account a left join billed_order o on o.account_id = a.id group by a.id
                having a.receivable_minor <> coalesce(sum(greatest(o.shipped_minor - o.allocated_minor, 0)), 0)""");
        CHECKS.put("exposure is the sum of the orders' uncovered amounts", """
                with claim as (
                    select account_id, greatest(greatest(case when cancelled then 0 else total_minor end, shipped_minor)
                        - allocated_minor - case when kind = 'STANDARD' then slip_minor else 0 end, 0) as uncovered
                    from billed_order)
                select a.id, a.uncovered_minor, coalesce(sum(c.uncovered), 0)
                from account a left join claim c on c.account_id = a.id group by a.id
                having a.uncovered_minor <> coalesce(sum(c.uncovered), 0)""");
        CHECKS.put("the ledger's last line shows the account's figures", """
                select a.id, a.credit_minor, l.credit_minor from account a
                join ledger_entry l on l.account_id = a.id and l.position = a.ledger_position
                where a.credit_minor <> l.credit_minor or (a.receivable_minor <> l.receivable_minor)""");
        CHECKS.put("the ledger has no gap", """
                select a.id, a.ledger_position, count(l.id) from account a
                left join ledger_entry l on l.account_id = a.id
                group by a.id having a.ledger_position <> count(l.id)""");
    }

    private final DataSource dataSource;

    Books(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void assertTheyBalance() throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var check : CHECKS.entrySet()) {
                try (var rows = statement.executeQuery(check.getValue())) {
                    while (rows.next()) {
                        wrong.add("%s: %s has %s and not %s"
                                .formatted(check.getKey(), rows.getString(1), rows.getString(2), rows.getString(3)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One number from the database. */
    long count(String sql, List<?> parameters) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

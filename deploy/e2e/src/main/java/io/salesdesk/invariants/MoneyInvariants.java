package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;
import static io.salesdesk.story.Service.FULFILMENT;
import static io.salesdesk.story.Service.ORDER;

import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What customers owe, what they have paid, and what was invoiced. */
final class MoneyInvariants {

    private static final String OWED_BY_ORDERS = """
        select o.account_id,
               sum(greatest(o.shipped_minor - o.allocated_minor, 0)) as receivable,
               sum(greatest(greatest(case when o.cancelled then 0 else o.total_minor end, o.shipped_minor)
                            - o.allocated_minor
                            - case when o.kind = 'STANDARD' then o.slip_minor else 0 end, 0)) as uncovered
        from billed_order o group by o.account_id
        """;

    private MoneyInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofRows("receivable is shipped less paid, credit is money of no order", BILLING, """
                    select 'account ' || a.number || ' has ' || a.receivable_minor || ' receivable, its orders '
                           || coalesce(o.receivable, 0) || '; ' || a.uncovered_minor || ' uncovered, its orders '
                           || coalesce(o.uncovered, 0) || '; ' || a.credit_minor || ' credit, its remittances '
                           || coalesce(r.credit, 0)
                    from account a
                    left join (%s) o on o.account_id = a.id
                    left join (select account_id, sum(unallocated_minor) as credit from remittance
                               group by account_id) r on r.account_id = a.id
                    where a.receivable_minor <> coalesce(o.receivable, 0)
                       or a.uncovered_minor <> coalesce(o.uncovered, 0)
                       or a.credit_minor <> coalesce(r.credit, 0)
                    """.formatted(
                                OWED_BY_ORDERS)),
                Invariant.ofRows("neither receivable nor credit is ever negative", BILLING, """
                    select wanted || ' is not enforced'
                    from unnest(array['(credit_minor >= 0)', '(receivable_minor >= 0)', '(uncovered_minor >= 0)']) wanted
                    where not exists (
                        select from pg_constraint c
                        where c.conrelid = 'account'::regclass and c.contype = 'c' and c.convalidated
                          and c.conenforced and pg_get_constraintdef(c.oid) = 'CHECK (' || wanted || ')')
                    """),
                Invariant.ofRows("money is never lost, nor allocated twice", BILLING, """
                    select 'remittance ' || r.number || ' is not the sum of its parts'
                    from remittance r
                    where r.state = 'POSTED' and r.amount_minor <> r.unallocated_minor + r.reversed_minor + r.refunded_minor
                          + (select coalesce(sum(a.amount_minor), 0) from allocation a where a.remittance_id = r.id)
                    union all
                    select 'remittance ' || r.number || ' is ' || r.state || ' and has been allocated'
                    from remittance r join allocation a on a.remittance_id = r.id
                    where r.state <> 'POSTED' and a.amount_minor > 0
                    union all
                    select 'order ' || o.number || ' has ' || o.allocated_minor || ' but its payments are '
                           || coalesce(p.paid, 0)
                    from billed_order o
                    left join (select order_id, sum(amount_minor) as paid from allocation group by order_id) p
                        on p.order_id = o.id
                    where o.allocated_minor <> coalesce(p.paid, 0)
                    union all
                    select 'bank reference ' || upper(bank_reference) || ' was taken ' || count(*) || ' times'
                    from remittance where bank_reference is not null and state <> 'REJECTED'
                    group by upper(bank_reference) having count(*) > 1
                    """),
                Invariant.ofRows("an account is the sum of its ledger", BILLING, """
                    select 'account ' || a.number || ' has ' || a.credit_minor || ' credit and ' || a.receivable_minor
                           || ' receivable, its last ledger entry ' || l.credit_minor || ' and ' || l.receivable_minor
                    from account a
                    join lateral (select * from ledger_entry e where e.account_id = a.id
                                  order by e.position desc limit 1) l on true
                    where a.credit_minor <> l.credit_minor or a.receivable_minor <> l.receivable_minor
                    union all
                    select 'the ledger of account ' || account_id || ' has a gap'
                    from ledger_entry group by account_id having max(position) <> count(*)
                    union all
                    select 'account ' || a.number || ' has ' || a.credit_minor || ' credit, its ledger makes it '
                           || coalesce(l.credit, 0)
                    from account a
                    left join (select account_id, sum(case kind when 'MONEY_POSTED' then amount_minor
                                   when 'CREDIT_ALLOCATED' then -amount_minor
                                   when 'ALLOCATION_RELEASED' then -amount_minor
                                   when 'REFUND_DECIDED' then amount_minor
                                   when 'REFUND_FAILED' then amount_minor else 0 end) as credit
                               from ledger_entry group by account_id) l on l.account_id = a.id
                    where a.credit_minor <> coalesce(l.credit, 0)
                    union all
                    select 'order ' || o.number || ' has shipped ' || o.shipped_minor || ', by the ledger '
                           || coalesce(l.shipped, 0)
                    from billed_order o
                    left join (select order_id, sum(amount_minor) as shipped from ledger_entry
                               where kind = 'GOODS_SHIPPED' group by order_id) l on l.order_id = o.id
                    where o.shipped_minor <> coalesce(l.shipped, 0)
                    """),
                Invariant.ofRows("what is refunded was set aside, once", BILLING, """
                    select 'account ' || a.number || ' owes refunds of ' || a.refund_due_minor || ', not '
                           || coalesce(f.due, 0)
                    from account a
                    left join (select account_id, sum(amount_minor) as due from refund where state = 'APPROVED'
                               group by account_id) f on f.account_id = a.id
                    where a.refund_due_minor <> coalesce(f.due, 0)
                    union all
                    select 'remittance ' || r.number || ' is refunded by ' || r.refunded_minor || ', not '
                           || coalesce(s.amount, 0)
                    from remittance r
                    left join (select s.remittance_id, sum(s.amount_minor) as amount from refund_share s
                               join refund f on f.id = s.refund_id and f.state in ('APPROVED', 'PAID')
                               group by s.remittance_id) s on s.remittance_id = r.id
                    where r.refunded_minor <> coalesce(s.amount, 0)
                    """),
                new Invariant("billing knows of each order what the others decided", evidence -> {
                    var violations = new ArrayList<String>();
                    violations.addAll(differences(
                            evidence,
                            "shipped",
                            FULFILMENT,
                            """
                            select order_id::text, sum(amount_minor)::text from shipment where shipped_at is not null
                            group by order_id
                            """,
                            "select id::text, shipped_minor::text from billed_order where shipped_minor > 0"));
                    violations.addAll(differences(evidence, "worth", ORDER, """
                        select id::text, revision || '. revision, ' || total_minor
                               || case when state = 'CANCELLED' then ', cancelled' else '' end
                        from sales_order
                        """, """
                        select id::text, revision || '. revision, ' || total_minor
                               || case when cancelled then ', cancelled' else '' end
                        from billed_order
                        """));
                    return violations;
                }),
                Invariant.ofRows("invoice numbers have neither gap nor double", BILLING, """
                    select series || ' ' || number_year || ': ' || count(*) || ' numbers up to ' || max(serial)
                    from invoice_number group by series, number_year
                    having max(serial) <> count(*) or min(serial) <> 1
                    union all
                    select c.series || ' ' || c.number_year || ' has counted to ' || c.last || ', the last is '
                           || coalesce(max(n.serial), 0)
                    from invoice_counter c
                    left join invoice_number n on n.series = c.series and n.number_year = c.number_year
                    group by c.series, c.number_year having c.last <> coalesce(max(n.serial), 0)
                    union all
                    select 'invoice ' || i.number || ' has no number of its own'
                    from invoice i left join invoice_number n
                        on n.invoice_id = i.id and n.series = i.series and n.number_year = i.number_year
                           and n.serial = i.serial
                    where i.number is not null and n.invoice_id is null
                    union all
                    select 'number ' || n.serial || ' of ' || n.series || ' belongs to no issued invoice'
                    from invoice_number n left join invoice i on i.id = n.invoice_id and i.serial = n.serial
                    where i.id is null
                    """),
                Invariant.ofRows(
                        "an invoice is the sum of its lines, and nothing is invoiced that has not left", BILLING, """
                        select 'invoice ' || coalesce(i.number, i.id::text) || ' says ' || i.gross_minor || ', its lines '
                               || coalesce(l.gross, 0)
                        from invoice i
                        left join (select invoice_id, sum(gross_minor) as gross from invoice_line group by invoice_id) l
                            on l.invoice_id = i.id
                        where i.serial is not null and i.gross_minor <> coalesce(l.gross, 0)
                        union all
                        select 'order ' || o.number || ' has shipped ' || o.shipped_minor || ' and was invoiced '
                               || i.gross
                        from billed_order o
                        join (select order_id, sum(case kind when 'CREDIT_INVOICE' then -gross_minor else gross_minor end)
                                  as gross
                              from invoice where serial is not null group by order_id) i on i.order_id = o.id
                        where i.gross > o.shipped_minor
                        """));
    }

    private static List<String> differences(Evidence evidence, String what, Service owner, String owned, String known) {
        var decided = evidence.pairs(owner, owned);
        var believed = evidence.pairs(BILLING, known);
        var all = new TreeSet<>(decided.keySet());
        all.addAll(believed.keySet());
        return all.stream()
                .filter(id -> !String.valueOf(decided.get(id)).equals(believed.get(id)))
                .map(id -> "order %s, %s: %s by %s, %s by billing"
                        .formatted(id, what, decided.get(id), owner, believed.get(id)))
                .toList();
    }
}

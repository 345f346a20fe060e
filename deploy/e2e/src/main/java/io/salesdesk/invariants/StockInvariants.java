package io.salesdesk.invariants;

import static io.salesdesk.story.Service.FULFILMENT;

import java.util.List;

/** What lies in the warehouse, and for whom. */
final class StockInvariants {

    private StockInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofRows("stock is the sum of its movements", FULFILMENT, """
                    select i.batch || ': ' || i.on_hand || '/' || i.allocated || '/' || i.reserved || ' but moved '
                           || coalesce(sum(m.on_hand_change), 0) || '/' || coalesce(sum(m.allocated_change), 0)
                           || '/' || coalesce(sum(m.reserved_change), 0)
                    from stock_item i left join stock_movement m on m.stock_item_id = i.id
                    group by i.id
                    having i.on_hand <> coalesce(sum(m.on_hand_change), 0)
                        or i.allocated <> coalesce(sum(m.allocated_change), 0)
                        or i.reserved <> coalesce(sum(m.reserved_change), 0)
                    """),
                // At any moment: PostgreSQL checks each version of each row, if these are in force.
                Invariant.ofRows("stock is never negative", FULFILMENT, """
                    select wanted || ' is not enforced'
                    from unnest(array['(on_hand >= (0)::numeric)', '(allocated >= (0)::numeric)',
                                      '(reserved >= (0)::numeric)', '((allocated + reserved) <= on_hand)']) wanted
                    where not exists (
                        select from pg_constraint c
                        where c.conrelid = 'stock_item'::regclass and c.contype = 'c' and c.convalidated
                          and c.conenforced and pg_get_constraintdef(c.oid) = 'CHECK (' || wanted || ')')
                    union all
                    select batch || ': ' || on_hand || '/' || allocated || '/' || reserved from stock_item
                    where least(on_hand, allocated, reserved, on_hand - allocated - reserved) < 0
                    """),
                Invariant.ofRows("what is allocated or reserved belongs to somebody", FULFILMENT, """
                    select i.batch || ': ' || i.allocated || ' are allocated, to orders ' || coalesce(a.bound, 0)
                           || '; ' || i.reserved || ' are reserved, for customers ' || coalesce(r.held, 0)
                    from stock_item i
                    left join (select stock_item_id, sum(quantity) as bound from allocation
                               group by stock_item_id) a on a.stock_item_id = i.id
                    left join (select stock_item_id, sum(quantity) as held from reservation_stock
                               group by stock_item_id) r on r.stock_item_id = i.id
                    where i.allocated <> coalesce(a.bound, 0) or i.reserved <> coalesce(r.held, 0)
                    """),
                Invariant.ofRows("what left was allocated, and left once", FULFILMENT, """
                    select 'line ' || coalesce(a.line_id, s.line_id) || ': ' || coalesce(a.shipped, 0)
                           || ' taken from allocations, ' || coalesce(s.quantity, 0) || ' in shipments that left, '
                           || coalesce(m.quantity, 0) || ' moved out'
                    from (select line_id, sum(shipped) as shipped from allocation group by line_id
                          having sum(shipped) > 0) a
                    full join (select l.line_id, sum(l.quantity) as quantity
                               from shipment_line l join shipment s on s.id = l.shipment_id
                               where s.shipped_at is not null group by l.line_id) s on s.line_id = a.line_id
                    left join (select line_id, -sum(on_hand_change) as quantity from stock_movement
                               where shipment_id is not null and on_hand_change < 0 group by line_id) m
                        on m.line_id = coalesce(a.line_id, s.line_id)
                    where coalesce(a.shipped, 0) <> coalesce(s.quantity, 0)
                       or coalesce(s.quantity, 0) <> coalesce(m.quantity, 0)
                    """));
    }
}

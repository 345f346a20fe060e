-- Contracts per day of signature, so that statistics cost the same however many contracts there are: sums, as those of
-- the days' sales are kept. Only whether something that is not delivered is late depends on today; that is counted
-- one by one, among what is overdue.

-- Each signed contract as its day's sums count it.
create table contract_counted (
    contract_id       uuid primary key,
    signed_on         date    not null,
    salesperson_id    uuid,
    office_id         uuid,
    region_id         uuid,
    currency          char(3) not null,
    due_on            date,
    delivered         boolean not null,
    delivered_late    boolean not null,
    performed         boolean not null,
    amount_minor      bigint  not null,
    shipped_minor     bigint  not null,
    invoiced_minor    bigint  not null,
    paid_minor        bigint  not null,
    outstanding_minor bigint  not null
) with (fillfactor = 80);
create index contract_counted_not_delivered on contract_counted (due_on) where not delivered;

create table contract_day (
    signed_on         date    not null,
    salesperson_id    uuid,
    office_id         uuid,
    region_id         uuid,
    currency          char(3) not null,
    contracts         int     not null,
    delivered_late    int     not null,
    performed         int     not null,
    amount_minor      bigint  not null,
    shipped_minor     bigint  not null,
    invoiced_minor    bigint  not null,
    paid_minor        bigint  not null,
    outstanding_minor bigint  not null,
    unique nulls not distinct (signed_on, salesperson_id, office_id, region_id, currency)
) with (fillfactor = 70);

insert into contract_counted (contract_id, signed_on, salesperson_id, office_id, region_id, currency, due_on, delivered,
    delivered_late, performed, amount_minor, shipped_minor, invoiced_minor, paid_minor, outstanding_minor)
select contract_id, signed_on, salesperson_id, office_id, region_id, currency, due_on, delivered,
       delivered and coalesce(last_shipped_on > due_on, false), performed, amount_minor, shipped_minor, invoiced_minor,
       paid_minor, outstanding_minor
from contract_performance
where signed_on is not null;

insert into contract_day (signed_on, salesperson_id, office_id, region_id, currency, contracts, delivered_late, performed,
    amount_minor, shipped_minor, invoiced_minor, paid_minor, outstanding_minor)
select signed_on, salesperson_id, office_id, region_id, currency, count(*), count(*) filter (where delivered_late),
       count(*) filter (where performed), sum(amount_minor), sum(shipped_minor), sum(invoiced_minor), sum(paid_minor),
       sum(outstanding_minor)
from contract_counted
group by signed_on, salesperson_id, office_id, region_id, currency;

-- Counts contracts again that have changed, or whose orders have, in the transaction that changed them: their days lose
-- what was counted before and gain what they come to now. What that is, the view contract_performance says too; but a view
-- stays with the tables that it was made for, and a rebuild applies events to others of the same names.
create function count_contracts(ids uuid[]) returns void language plpgsql as $$
declare
    emptied boolean;
begin
    -- Two orders of one contract take turns, and the second one sees what the first one wrote: the next statement is
    -- younger than the lock. Also of a contract that is not there yet.
    perform pg_advisory_xact_lock(n)
    from (select distinct hashtextextended(id::text, 0) as n from unnest(ids) as i (id) order by n) as sorted;

    with now as (
        select c.contract_id, c.signed_on, c.salesperson_id, c.office_id, c.region_id, c.currency, c.due_on, d.delivered,
               d.delivered and coalesce(o.last_shipped_on > c.due_on, false) as delivered_late,
               d.delivered and o.paid_minor >= w.amount_minor as performed,
               w.amount_minor, o.shipped_minor, o.invoiced_minor, o.paid_minor, o.outstanding_minor
        from contract_record c
        cross join lateral (
            select coalesce(sum(ordered_minor), 0)::bigint as ordered_minor,
                   coalesce(sum(shipped_minor), 0)::bigint as shipped_minor,
                   coalesce(sum(invoiced_minor), 0)::bigint as invoiced_minor,
                   coalesce(sum(paid_minor), 0)::bigint as paid_minor,
                   coalesce(sum(outstanding_minor), 0)::bigint as outstanding_minor,
                   max(last_shipped_on) as last_shipped_on
            from contract_order o where o.contract_id = c.contract_id and o.currency = c.currency) o
        cross join lateral (select case when c.frame then o.ordered_minor else c.amount_minor end as amount_minor) w
        cross join lateral (select w.amount_minor > 0 and o.shipped_minor >= w.amount_minor as delivered) d
        where c.contract_id = any (ids) and c.signed_on is not null
    ), before as (
        select * from contract_counted where contract_id = any (ids)
    ), counted as (
        insert into contract_counted as k (contract_id, signed_on, salesperson_id, office_id, region_id, currency, due_on,
            delivered, delivered_late, performed, amount_minor, shipped_minor, invoiced_minor, paid_minor,
            outstanding_minor)
        select contract_id, signed_on, salesperson_id, office_id, region_id, currency, due_on, delivered, delivered_late,
               performed, amount_minor, shipped_minor, invoiced_minor, paid_minor, outstanding_minor
        from (select * from now except select * from before) as changed
        on conflict (contract_id) do update set signed_on = excluded.signed_on, salesperson_id = excluded.salesperson_id,
            office_id = excluded.office_id, region_id = excluded.region_id, currency = excluded.currency,
            due_on = excluded.due_on, delivered = excluded.delivered, delivered_late = excluded.delivered_late,
            performed = excluded.performed, amount_minor = excluded.amount_minor, shipped_minor = excluded.shipped_minor,
            invoiced_minor = excluded.invoiced_minor, paid_minor = excluded.paid_minor,
            outstanding_minor = excluded.outstanding_minor
    ), difference as (
        select signed_on, salesperson_id, office_id, region_id, currency, sum(sign) as contracts,
               sum(sign * delivered_late::int) as delivered_late, sum(sign * performed::int) as performed,
               sum(sign * amount_minor) as amount_minor, sum(sign * shipped_minor) as shipped_minor,
               sum(sign * invoiced_minor) as invoiced_minor, sum(sign * paid_minor) as paid_minor,
               sum(sign * outstanding_minor) as outstanding_minor
        from (select 1 as sign, * from now union all select -1, * from before) as signs
        group by signed_on, salesperson_id, office_id, region_id, currency
    ), days as (
        insert into contract_day as d (signed_on, salesperson_id, office_id, region_id, currency, contracts, delivered_late,
            performed, amount_minor, shipped_minor, invoiced_minor, paid_minor, outstanding_minor)
        select * from difference
        where (contracts, delivered_late, performed, amount_minor, shipped_minor, invoiced_minor, paid_minor,
            outstanding_minor) <> (0, 0, 0, 0, 0, 0, 0, 0)
        -- The order in which all transactions lock days.
        order by signed_on, salesperson_id, office_id, region_id, currency
        on conflict (signed_on, salesperson_id, office_id, region_id, currency) do update set
            contracts = d.contracts + excluded.contracts, delivered_late = d.delivered_late + excluded.delivered_late,
            performed = d.performed + excluded.performed, amount_minor = d.amount_minor + excluded.amount_minor,
            shipped_minor = d.shipped_minor + excluded.shipped_minor,
            invoiced_minor = d.invoiced_minor + excluded.invoiced_minor, paid_minor = d.paid_minor + excluded.paid_minor,
            outstanding_minor = d.outstanding_minor + excluded.outstanding_minor
        returning contracts
    )
    select bool_or(contracts = 0) into emptied from days;

    -- A day that its last contract has left is as if it had never been, which is what a rebuild makes of it.
    if emptied then
        delete from contract_day where contracts = 0;
    end if;
end $$;

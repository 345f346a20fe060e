-- Contracts and what their orders come to (合同履行一览表, REP-05). Both are derived from files like everything else; they
-- meet here, whichever of them is read first.

create table contract_record (
    contract_id    uuid primary key,
    number         text    not null,
    customer_id    uuid    not null,
    type           text    not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    currency       char(3) not null,
    amount_minor   bigint  not null,
    drafted_on     date    not null,
    due_on         date,
    signed_on      date,
    complete       boolean not null,
    frame          boolean not null
);
create index contract_record_number on contract_record (number);
create index contract_record_signed on contract_record (signed_on);

create table contract_order (
    order_id          uuid primary key,
    contract_id       uuid    not null,
    number            text    not null,
    state             text    not null,
    currency          char(3) not null,
    ordered_minor     bigint  not null,
    shipped_minor     bigint  not null,
    invoiced_minor    bigint  not null,
    paid_minor        bigint  not null,
    outstanding_minor bigint  not null,
    last_shipped_on   date
);
create index contract_order_contract on contract_order (contract_id);

-- A contract is worth what was agreed, a frame contract what is ordered under it.
create view contract_performance as
select c.contract_id, c.number, c.customer_id, c.type, c.salesperson_id, c.office_id, c.region_id, c.currency, c.drafted_on,
       c.due_on, c.signed_on, c.complete, o.orders, w.amount_minor, o.shipped_minor, o.invoiced_minor, o.paid_minor,
       o.outstanding_minor, o.last_shipped_on,
       w.amount_minor > 0 and o.shipped_minor >= w.amount_minor as delivered,
       w.amount_minor > 0 and o.shipped_minor >= w.amount_minor and o.paid_minor >= w.amount_minor as performed,
       o.shipped_minor > 0 or o.invoiced_minor > 0 or o.paid_minor > 0 as begun
from contract_record c
cross join lateral (
    select count(*) as orders, coalesce(sum(ordered_minor), 0) as ordered_minor,
           coalesce(sum(shipped_minor), 0) as shipped_minor, coalesce(sum(invoiced_minor), 0) as invoiced_minor,
           coalesce(sum(paid_minor), 0) as paid_minor, coalesce(sum(outstanding_minor), 0) as outstanding_minor,
           max(last_shipped_on) as last_shipped_on
    from contract_order o where o.contract_id = c.contract_id and o.currency = c.currency) o
cross join lateral (select case when c.frame then o.ordered_minor else c.amount_minor end as amount_minor) w;

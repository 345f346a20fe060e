-- What an agreed change of a confirmed order would make of it (ORD-42), until fulfilment has decided its lines.
alter table billed_order add column freight_minor bigint not null default 0 check (freight_minor >= 0);
alter table billed_order alter column freight_minor drop default;

alter table balance_check add column change_id uuid;

create table order_change (
    id            uuid primary key,
    order_id      uuid not null,
    from_revision int not null,
    to_revision   int not null
);

create table order_change_line (
    change_id  uuid not null references order_change,
    position   int not null,
    line_id    uuid not null,
    quantity   numeric(19, 3) not null,
    unit_price numeric(19, 6) not null,
    primary key (change_id, position)
);

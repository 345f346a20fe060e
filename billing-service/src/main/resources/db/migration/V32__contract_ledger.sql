-- The freight of what has left, a part of the order's shipped amount (BIL-15).
alter table order_basis add column shipped_freight_minor bigint not null default 0 check (shipped_freight_minor >= 0);

-- The contracts that were signed, as the sub-ledger of receivables names them (BIL-14).
create table signed_contract (
    id          uuid primary key,
    number      varchar(40) not null,
    customer_id uuid not null,
    signed_on   date not null
);

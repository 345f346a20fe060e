-- Inquiries for futures and what purchasing has answered for a line.

alter table requested_notice alter column shipment_id drop not null;

alter table fulfilment_order add column asks_purchasing boolean not null default false;

-- answered_as: the id by which the order's owner knows the line. The answer holds for this quantity of this product.
alter table fulfilment_order_line
    add column answered_as              uuid,
    add column futures_origin           text check (futures_origin in ('DOMESTIC', 'FOREIGN')),
    add column futures_expected         date,
    add column futures_answered_for     numeric(19, 3),
    add column futures_answered_product uuid;

create sequence futures_inquiry_number cache 1;

-- A row of 《采购计划明细表》 (FUL-05). What is null is not filled in yet; an answer needs all of it.
create table futures_inquiry (
    id                    uuid primary key,
    version               bigint         not null,
    event_sequence        bigint         not null,
    number                text           not null unique,
    order_id              uuid references fulfilment_order,
    order_number          text,
    line_id               uuid,
    customer_id           uuid           not null,
    salesperson_id        uuid,
    office_id             uuid,
    region_id             uuid,
    product_id            uuid           not null references product,
    unit                  text           not null,
    inquired_on           date           not null,
    customer_name         text,
    model                 text           not null,
    quantity              numeric(19, 3) not null check (quantity > 0),
    book_name             text,
    manufacturer          text,
    already_ordered       boolean,
    suggested_stocking    numeric(19, 3) check (suggested_stocking >= 0),
    current_stock         numeric(19, 3) not null,
    foreign_stock_checked boolean,
    state                 text           not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    asked_by              uuid,
    asked_on_behalf_of    uuid,
    asked_at              timestamptz    not null,
    origin                text check (origin in ('DOMESTIC', 'FOREIGN')),
    expected_date         date,
    answered_by           uuid,
    answered_on_behalf_of uuid,
    close_reason          text,
    remark                text,
    concluded_at          timestamptz,
    check ((order_id is null) = (line_id is null)),
    constraint futures_inquiry_answer_is_complete check (state <> 'ANSWERED' or (
        origin is not null and expected_date is not null and answered_by is not null and customer_name is not null
        and book_name is not null and manufacturer is not null and already_ordered is not null
        and suggested_stocking is not null and foreign_stock_checked is not null)),
    check ((state = 'CLOSED') = (close_reason is not null))
) with (fillfactor = 80);
create unique index futures_inquiry_open_line on futures_inquiry (line_id) where state = 'OPEN' and line_id is not null;
create index futures_inquiry_order on futures_inquiry (order_id) where order_id is not null;
create index futures_inquiry_product on futures_inquiry (product_id, id);
create index futures_inquiry_state on futures_inquiry (state, id);

-- Finance's archive of signed goods receipts (入库单, FUL-13). Append-only, as the receipts are (FUL-10).
create table inbound_document (
    id            uuid primary key,
    number        varchar(40) not null,
    purchase_id   uuid not null,
    order_id      uuid,
    product_id    uuid not null,
    batch         varchar(100) not null,
    quantity      numeric(19, 3) not null check (quantity > 0),
    unit          varchar(16) not null,
    unit_price    numeric(19, 6),
    currency      char(3),
    written_by    uuid not null,
    signed_by     uuid not null,
    signed_at     timestamptz not null,
    registered_at timestamptz not null
);
create index inbound_document_order on inbound_document (order_id, id) where order_id is not null;
create index inbound_document_purchase on inbound_document (purchase_id, id);
create trigger inbound_document_append_only before update or delete on inbound_document
    for each statement execute function refuse_change();

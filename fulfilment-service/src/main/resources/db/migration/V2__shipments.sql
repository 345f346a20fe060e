-- Shipments from application to receipt, their documents and their tracking.

create table shipment (
    id                   uuid primary key,
    version              bigint      not null,
    event_sequence       bigint      not null,
    number               text        not null unique,
    order_id             uuid        not null references fulfilment_order,
    order_number         text        not null,
    order_revision       int         not null,
    customer_id          uuid        not null,
    salesperson_id       uuid        not null,
    office_id            uuid        not null,
    region_id            uuid        not null,
    state                text        not null check (state in (
        'REQUESTED', 'INSTRUCTED', 'CHECKED', 'ISSUED', 'SUPERVISED', 'SIGNED_OFF', 'HANDED_OVER', 'SHIPPED',
        'DELIVERED', 'RECEIVED', 'WITHDRAWN')),
    channel              text        not null,
    currency             char(3)     not null,
    freight_minor        bigint      not null check (freight_minor >= 0),
    amount_minor         bigint      not null,
    requested_at         timestamptz not null,
    shipping_method      text,
    carrier              text,
    deliver_by           date,
    unpaid_minor         bigint,
    enclosures           text[]      not null,
    document_id          uuid,
    document_number      text,
    issued_at            timestamptz,
    tracking_number      text,
    shipped_at           timestamptz,
    -- The first day whose follow-up has not been looked at yet; null unless the goods are on their way.
    tracking_due         date,
    delivered_at         timestamptz,
    received_at          timestamptz,
    received_with        text,
    withdrawn_reason     text,
    release_state        text        not null check (release_state in ('HELD', 'RELEASED', 'REVOKED', 'USED')),
    release_id           uuid,
    release_rule         text,
    release_amount_minor bigint,
    release_revision     int,
    hold_missing_minor   bigint,
    hold_rule            text,
    hold_lifted_by       text[]      not null,
    constraint shipment_leaves_once_released check (
        state not in ('SHIPPED', 'DELIVERED', 'RECEIVED') or release_state = 'USED')
) with (fillfactor = 80);
create index shipment_order on shipment (order_id);
create index shipment_state on shipment (state, id);
create index shipment_customer on shipment (customer_id, id);
create index shipment_tracking_due on shipment (tracking_due) where tracking_due is not null;
create unique index shipment_release on shipment (release_id) where release_id is not null;

create table shipment_line (
    id                uuid primary key,
    shipment_id       uuid           not null references shipment,
    position          int            not null,
    line_id           uuid           not null references fulfilment_order_line,
    product_id        uuid           not null,
    stock_item_id     uuid           not null references stock_item,
    batch             text           not null,
    quantity          numeric(19, 3) not null check (quantity > 0),
    unit              text           not null,
    unit_price        numeric(19, 6) not null,
    gross_minor       bigint         not null,
    received_quantity numeric(19, 3) check (received_quantity >= 0 and received_quantity <= quantity)
);
create index shipment_line_shipment on shipment_line (shipment_id);
create index shipment_line_line on shipment_line (line_id);

-- Who did what; each act once. A second person is recognised by these rows.
create table shipment_act (
    id           uuid primary key,
    shipment_id  uuid        not null references shipment,
    kind         text        not null,
    person       uuid        not null,
    on_behalf_of uuid,
    at           timestamptz not null,
    unique (shipment_id, kind)
);
create trigger shipment_act_append_only before update or delete on shipment_act
    for each statement execute function refuse_change();

-- FUL-12: effective on issue and never changed; a mistake is undone by a reversing document.
create table outbound_document (
    id           uuid primary key,
    number       text        not null unique,
    shipment_id  uuid        not null references shipment,
    kind         text        not null check (kind in ('ISSUE', 'REVERSAL')),
    reverses     uuid unique references outbound_document,
    reason       text,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    issued_by    uuid        not null,
    approved_by  uuid,
    issued_at    timestamptz not null,
    check ((kind = 'REVERSAL') = (reverses is not null))
);
create index outbound_document_shipment on outbound_document (shipment_id);

create table outbound_document_line (
    id          uuid primary key,
    document_id uuid           not null references outbound_document,
    line_id     uuid           not null,
    product_id  uuid           not null,
    batch       text           not null,
    colour      text,
    quantity    numeric(19, 3) not null,
    unit        text           not null,
    unit_price  numeric(19, 6) not null,
    gross_minor bigint         not null
);
create index outbound_document_line_document on outbound_document_line (document_id);

create trigger outbound_document_append_only before update or delete on outbound_document
    for each statement execute function refuse_change();
create trigger outbound_document_line_append_only before update or delete on outbound_document_line
    for each statement execute function refuse_change();

create table shipment_tracking (
    id           uuid primary key,
    shipment_id  uuid        not null references shipment,
    day          date        not null,
    recorded_by  uuid        not null,
    on_behalf_of uuid,
    recorded_at  timestamptz not null,
    finding      text        not null,
    position     text,
    abnormal     boolean     not null
);
create index shipment_tracking_shipment on shipment_tracking (shipment_id, day);
create trigger shipment_tracking_append_only before update or delete on shipment_tracking
    for each statement execute function refuse_change();

-- What was asked to be sent to whom: once per key, whatever is repeated (FUL-25, FUL-26).
create table requested_notice (
    id                uuid primary key,
    deduplication_key text        not null unique,
    template          text        not null,
    channel           text        not null,
    recipient_kind    text        not null,
    recipient_id      uuid        not null,
    shipment_id       uuid        not null references shipment,
    requested_at      timestamptz not null,
    state             text        not null check (state in ('REQUESTED', 'SENT', 'FAILED')),
    concluded_at      timestamptz,
    failure           text
);
create index requested_notice_shipment on requested_notice (shipment_id);

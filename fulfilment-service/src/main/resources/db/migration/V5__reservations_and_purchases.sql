-- Reservations (调拨单), what they hold, their reviews, and purchases from the request to the store.

alter table fulfilment_order
    add column deposit_posted boolean not null default false,
    add column fully_paid     boolean not null default false;
alter table fulfilment_order_line add column reserve_again boolean not null default false;

create sequence reservation_number cache 1;
create sequence purchase_number cache 1;

create table reservation (
    id                uuid primary key,
    version           bigint         not null,
    event_sequence    bigint         not null,
    number            text           not null unique,
    order_id          uuid references fulfilment_order,
    order_number      text,
    line_id           uuid,
    customer_id       uuid           not null,
    salesperson_id    uuid,
    office_id         uuid,
    region_id         uuid,
    product_id        uuid           not null references product,
    quantity          numeric(19, 3) not null check (quantity >= 0),
    unit              text           not null,
    awaited           numeric(19, 3) not null check (awaited >= 0),
    taken             numeric(19, 3) not null check (taken >= 0),
    purchase_id       uuid,
    state             text           not null check (state in ('INCOMING', 'HELD', 'TAKEN', 'RELEASED')),
    deposit_posted    boolean        not null,
    flagged           boolean        not null,
    made_by           uuid,
    made_on_behalf_of uuid,
    made_at           timestamptz    not null,
    released_reason   text,
    released_by       uuid,
    concluded_at      timestamptz,
    check ((order_id is null) = (line_id is null)),
    check (state in ('INCOMING', 'HELD') or awaited = 0)
) with (fillfactor = 80);
create index reservation_order on reservation (order_id) where order_id is not null;
create index reservation_customer on reservation (customer_id, id);
create index reservation_purchase on reservation (purchase_id) where purchase_id is not null;
create index reservation_open on reservation (id) where state in ('INCOMING', 'HELD');

-- Goods of a batch that a reservation holds; together they are the reserved counter of the stock item.
create table reservation_stock (
    id             uuid primary key,
    version        bigint         not null,
    reservation_id uuid           not null references reservation,
    stock_item_id  uuid           not null references stock_item,
    batch          text           not null,
    quantity       numeric(19, 3) not null check (quantity >= 0),
    unique (reservation_id, stock_item_id)
) with (fillfactor = 80);
create index reservation_stock_item on reservation_stock (stock_item_id);

-- One outcome for each reservation and review day (FUL-03). Append-only.
create table reservation_review (
    id             uuid primary key,
    reservation_id uuid        not null references reservation,
    review_day     date        not null,
    outcome        text        not null check (outcome in ('KEPT', 'RELEASED', 'UNREACHABLE')),
    channel        text,
    spoken_with    text,
    reviewed_by    uuid        not null,
    on_behalf_of   uuid,
    reviewed_at    timestamptz not null,
    unique (reservation_id, review_day)
);
create trigger reservation_review_append_only before update or delete on reservation_review
    for each statement execute function refuse_change();

create table purchase (
    id               uuid primary key,
    version          bigint         not null,
    event_sequence   bigint         not null,
    number           text           not null unique,
    order_id         uuid references fulfilment_order,
    order_number     text,
    line_id          uuid,
    cause_id         uuid,
    reservation_id   uuid,
    split_from       uuid references purchase,
    customer_id      uuid,
    salesperson_id   uuid,
    office_id        uuid,
    region_id        uuid,
    product_id       uuid           not null references product,
    quantity         numeric(19, 3) not null check (quantity > 0),
    unit             text           not null,
    origin           text           not null check (origin in ('DOMESTIC', 'FOREIGN')),
    deposit_required boolean        not null,
    state            text           not null check (state in (
        'REQUESTED', 'ORDERED', 'IN_TRANSIT', 'ARRIVED', 'STORED', 'WITHDRAWN')),
    released         boolean        not null,
    requested_by     uuid,
    requested_at     timestamptz    not null,
    supplier         text,
    ordered_quantity numeric(19, 3) check (ordered_quantity > 0),
    quality          text,
    specification    text,
    unit_price       numeric(19, 6) check (unit_price >= 0),
    currency         char(3),
    expected_date    date,
    ordered_by       uuid,
    reference        text,
    transit_by       uuid,
    arrived_at       timestamptz,
    arrived_by       uuid,
    receipt_id       uuid,
    withdrawn_reason text,
    -- FUL-08: nothing is ordered that is not released.
    constraint purchase_is_ordered_when_released check (state in ('REQUESTED', 'WITHDRAWN') or released),
    check (state in ('REQUESTED', 'WITHDRAWN') or supplier is not null)
) with (fillfactor = 80);
-- A line asks once for each cause: its order's confirmation, a change, a reservation made anew.
create unique index purchase_line on purchase (line_id, cause_id) where cause_id is not null;
create index purchase_order on purchase (order_id) where order_id is not null;
create index purchase_product on purchase (product_id, id);
create index purchase_state on purchase (state, id);
create index purchase_split on purchase (split_from) where split_from is not null;

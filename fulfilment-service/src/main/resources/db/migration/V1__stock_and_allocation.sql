-- Stock, its movements, and the orders that stock is allocated to. Products and customers are projected from events.

create table product (
    id       uuid primary key,
    number   text    not null unique,
    name     text    not null,
    name_en  text,
    model    text    not null,
    colour   text,
    category text    not null,
    unit     text    not null,
    active   boolean not null
);
create index product_model on product (model, id);
create index product_colour on product (colour, id);

create table customer (
    id                 uuid primary key,
    number             text    not null,
    name               text    not null,
    office_id          uuid,
    region_id          uuid,
    salesperson_id     uuid,
    active             boolean not null,
    frame_agreement_id uuid,
    frame_valid_from   date,
    frame_valid_to     date
);

create table customer_qualification (
    id          uuid primary key,
    customer_id uuid not null,
    kind        text not null,
    verified_by uuid not null,
    verified_on date not null,
    valid_until date,
    lapsed_on   date
);
create index customer_qualification_customer on customer_qualification (customer_id, kind);

-- The goods of one batch in one warehouse. The counters are the sums of the movements below.
create table stock_item (
    id                  uuid primary key,
    version             bigint         not null,
    event_sequence      bigint         not null,
    product_id          uuid           not null references product,
    warehouse           text           not null,
    batch               text           not null,
    bin                 text,
    unit                text           not null,
    on_hand             numeric(19, 3) not null check (on_hand >= 0),
    allocated           numeric(19, 3) not null check (allocated >= 0),
    reserved            numeric(19, 3) not null check (reserved >= 0),
    test_report_number  text,
    test_report_file_id uuid,
    unique (product_id, warehouse, batch),
    constraint stock_item_never_oversold check (allocated + reserved <= on_hand)
) with (fillfactor = 80);

create table stock_movement (
    id               uuid primary key,
    stock_item_id    uuid           not null references stock_item,
    cause            text           not null,
    on_hand_change   numeric(19, 3) not null,
    allocated_change numeric(19, 3) not null,
    reserved_change  numeric(19, 3) not null,
    order_id         uuid,
    line_id          uuid,
    shipment_id      uuid,
    reference        text,
    actor            uuid,
    business_date    date           not null,
    at               timestamptz    not null,
    check (on_hand_change <> 0 or allocated_change <> 0 or reserved_change <> 0)
);
create index stock_movement_item on stock_movement (stock_item_id, id);
create index stock_movement_order on stock_movement (order_id, id) where order_id is not null;

create trigger stock_movement_append_only before update or delete on stock_movement
    for each statement execute function refuse_change();

-- What fulfilment knows of an order: enough to allocate stock to it and to ship it.
create table fulfilment_order (
    id                   uuid primary key,
    version              bigint      not null,
    event_sequence       bigint      not null,
    number               text        not null,
    revision             int         not null,
    state                text        not null check (state in ('ENTERED', 'CONFIRMED', 'CANCELLED', 'COMPLETED')),
    customer_id          uuid        not null,
    salesperson_id       uuid        not null,
    office_id            uuid        not null,
    region_id            uuid        not null,
    kind                 text        not null,
    channel              text        not null,
    currency             char(3)     not null,
    freight_minor        bigint      not null,
    mixed_batches        boolean     not null,
    makers               uuid[]      not null,
    shipping_method      text,
    requested_ship_date  date,
    contract_on_file     boolean     not null,
    signed_order_id      uuid,
    answer_id            uuid,
    answer_complete      boolean     not null,
    answered_at          timestamptz,
    balance_answered_at  timestamptz,
    balance_revision     int,
    expires_at           timestamptz,
    allocation_expired   boolean     not null,
    pending_change_id    uuid
) with (fillfactor = 80);
create index fulfilment_order_number on fulfilment_order (number);
create index fulfilment_order_expiry on fulfilment_order (expires_at) where expires_at is not null;

create table fulfilment_order_line (
    id          uuid primary key,
    version     bigint         not null,
    order_id    uuid           not null references fulfilment_order,
    line_no     int            not null,
    product_id  uuid           not null,
    quantity    numeric(19, 3) not null check (quantity >= 0),
    unit        text           not null,
    unit_price  numeric(19, 6) not null,
    gross_minor bigint         not null,
    cancelled   boolean        not null,
    futures     numeric(19, 3) not null check (futures >= 0),
    missing     numeric(19, 3) not null check (missing >= 0),
    split_from  uuid[]         not null
) with (fillfactor = 80);
create index fulfilment_order_line_order on fulfilment_order_line (order_id);

-- Stock bound to an order line: quantity is what is still bound, shipped what has left.
create table allocation (
    id            uuid primary key,
    version       bigint         not null,
    order_id      uuid           not null,
    line_id       uuid           not null references fulfilment_order_line,
    stock_item_id uuid           not null references stock_item,
    batch         text           not null,
    quantity      numeric(19, 3) not null check (quantity >= 0),
    shipped       numeric(19, 3) not null check (shipped >= 0),
    unique (line_id, stock_item_id)
) with (fillfactor = 80);
create index allocation_order on allocation (order_id);
create index allocation_item on allocation (stock_item_id);

-- Numbers of documents are ascending and unique, not gapless.
create sequence shipment_number cache 1;
create sequence outbound_document_number cache 1;

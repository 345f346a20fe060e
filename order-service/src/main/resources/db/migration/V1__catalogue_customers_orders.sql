-- Catalogue: what is sold, and for how much from which day on.

create table product (
    id             uuid primary key,
    version        bigint  not null,
    event_sequence bigint  not null,
    number         text    not null,
    name           text    not null,
    name_en        text,
    model          text    not null,
    colour         text,
    category       varchar(20) not null,
    unit           varchar(10) not null,
    active         boolean not null
);
create unique index product_number on product (number);
create index product_model on product (model);

-- A price holds from its day until the next one. Unit prices are tax-inclusive.
create table product_price (
    product_id       uuid           not null references product,
    valid_from       date           not null,
    currency         char(3)        not null,
    list_unit_price  numeric(19, 6) not null check (list_unit_price > 0),
    floor_unit_price numeric(19, 6) check (floor_unit_price > 0),
    tax_rate         numeric(5, 4)  not null check (tax_rate >= 0 and tax_rate < 1),
    primary key (product_id, valid_from)
);

-- What this service needs of customers, from the events of customer-service and billing-service.

create table customer (
    id                  uuid primary key,
    number              text    not null,
    name                text    not null,
    active              boolean not null,
    currency            char(3) not null,
    salesperson_id      uuid,
    office_id           uuid,
    region_id           uuid,
    customer_class      varchar(10),
    credit_standing     boolean not null,
    class_valid_until   date,
    in_adjustment       boolean not null,
    frame_document_id   uuid,
    frame_valid_from    date,
    frame_valid_to      date,
    payment_first_since timestamptz
);

-- Orders. A money column holds minor units of the order's currency.

create table sales_order (
    id                     uuid primary key,
    version                bigint      not null,
    event_sequence         bigint      not null,
    number                 text        not null,
    state                  varchar(10) not null,
    progress               varchar(20) not null,
    revision               int         not null,
    revised_at             timestamptz not null,
    customer_id            uuid        not null,
    salesperson_id         uuid,
    office_id              uuid,
    region_id              uuid,
    customer_class         varchar(10) not null,
    kind                   varchar(15) not null,
    channel                varchar(10) not null,
    phone_reason           varchar(20),
    urgent                 boolean     not null,
    currency               char(3)     not null,
    entered_by             uuid        not null,
    entered_for            uuid,
    supplied_by            uuid        not null,
    entered_at             timestamptz not null,
    entered_on             date        not null,
    shipping_method        text        not null,
    requested_ship_date    date,
    delivery_address_id    uuid,
    mixed_batches          boolean     not null,
    freight_minor          bigint      not null,
    total_minor            bigint      not null,
    contract_on_file       boolean     not null,
    stock_answer_id        uuid,
    stock_complete         boolean,
    stock_recorded_at      timestamptz,
    balance_answer_id      uuid,
    balance_sufficient     boolean,
    balance_available_minor bigint,
    balance_required_minor bigint,
    balance_short_by_minor bigint,
    balance_recorded_at    timestamptz,
    confirmation_id        uuid,
    review_id              uuid,
    reviewed_by            uuid,
    reviewed_for           uuid,
    reviewed_at            timestamptz,
    open_exceptions        int         not null,
    open_change_id         uuid,
    confirmed_at           timestamptz,
    ended_at               timestamptz
) with (fillfactor = 80);
create unique index sales_order_number on sales_order (number);
create index sales_order_customer on sales_order (customer_id, id);
create index sales_order_salesperson on sales_order (salesperson_id, id);
create index sales_order_office on sales_order (office_id, id);
create index sales_order_region on sales_order (region_id, id);
create index sales_order_open on sales_order (state, id) where state in ('ENTERED', 'EXCEPTION', 'CONFIRMED');
create index sales_order_ship_date on sales_order (requested_ship_date, id)
    where state in ('ENTERED', 'EXCEPTION', 'CONFIRMED');
create index sales_order_entered_on on sales_order (entered_on, id);

-- allocated … expected_date are the stock answer of the line, null before it.
create table order_line (
    id              uuid primary key,
    order_id        uuid           not null references sales_order,
    line_no         int            not null,
    product_id      uuid           not null,
    model           text           not null,
    quantity        numeric(19, 3) not null,
    unit            varchar(10)    not null,
    unit_price      numeric(19, 6) not null,
    tax_rate        numeric(5, 4)  not null,
    net_minor       bigint         not null,
    tax_minor       bigint         not null,
    gross_minor     bigint         not null,
    cancelled       boolean        not null,
    allocated       numeric(19, 3),
    futures         numeric(19, 3),
    batch           text,
    stock_line_id   uuid,
    futures_line_id uuid,
    origin          text,
    expected_date   date
) with (fillfactor = 80);
create unique index order_line_position on order_line (order_id, line_no);

create table order_exception (
    id           uuid primary key,
    order_id     uuid        not null references sales_order,
    reason       varchar(20) not null,
    description  text        not null,
    raised_by    uuid,
    raised_for   uuid,
    raised_at    timestamptz not null,
    resolved_by  uuid,
    resolved_for uuid,
    resolved_at  timestamptz,
    solution     text
);
create index order_exception_order on order_exception (order_id, id);

create table customer_confirmation (
    id                uuid primary key,
    order_id          uuid        not null references sales_order,
    revision          int         not null,
    stock_answer_id   uuid        not null,
    balance_answer_id uuid        not null,
    recorded_by       uuid        not null,
    recorded_for      uuid,
    recorded_at       timestamptz not null,
    confirmed_with    text        not null,
    channel           varchar(10) not null,
    shipping_method   text        not null,
    shipping_time     text        not null,
    payment_demanded  boolean     not null
);
create index customer_confirmation_order on customer_confirmation (order_id, id);

create table customer_confirmation_line (
    confirmation_id uuid           not null references customer_confirmation,
    line_id         uuid           not null,
    model           text           not null,
    quantity        numeric(19, 3) not null,
    unit            varchar(10)    not null,
    source          varchar(10)    not null,
    expected_date   date,
    primary key (confirmation_id, line_id)
);

create table order_review (
    id           uuid primary key,
    order_id     uuid        not null references sales_order,
    revision     int         not null,
    passed       boolean     not null,
    reviewed_by  uuid        not null,
    reviewed_for uuid,
    reviewed_at  timestamptz not null,
    reason       text
);
create index order_review_order on order_review (order_id, id);

create table order_review_finding (
    review_id uuid        not null references order_review,
    position  int         not null,
    aspect    varchar(20) not null,
    remark    text        not null,
    primary key (review_id, position)
);

create table order_document (
    id            uuid primary key,
    order_id      uuid        not null references sales_order,
    kind          varchar(15) not null,
    attachment_id uuid        not null,
    filed_by      uuid        not null,
    filed_for     uuid,
    filed_at      timestamptz not null
);
create index order_document_order on order_document (order_id, id);

-- How far a shipment of an order has got, from the events of fulfilment-service and billing-service.
create table order_shipment (
    id         uuid primary key,
    order_id   uuid        not null references sales_order,
    number     text        not null,
    stage      varchar(20) not null,
    stage_at   timestamptz not null,
    asked_by   uuid,
    released   boolean     not null,
    held       boolean     not null,
    cover_at   timestamptz not null
) with (fillfactor = 80);
create index order_shipment_order on order_shipment (order_id, id);

create table order_shipment_line (
    shipment_id uuid           not null references order_shipment,
    line_id     uuid           not null,
    quantity    numeric(19, 3) not null,
    received    numeric(19, 3) not null,
    unit        varchar(10)    not null,
    primary key (shipment_id, line_id)
);

-- What happened to an order after it was entered, in this service and in others.
create sequence order_timeline_seq increment by 50;
create table order_timeline (
    id            bigint primary key,
    order_id      uuid        not null,
    at            timestamptz not null,
    business_date date        not null,
    service       varchar(20) not null,
    event         text        not null,
    revision      int,
    actor         uuid,
    on_behalf_of  uuid,
    details       jsonb       not null
);
create index order_timeline_order on order_timeline (order_id, at, id);

-- Document numbers are drawn in blocks of 100 from the sequence of their year; what a stopped instance did not use is a
-- gap. The sequences exist beforehand, because a sequence that is made in a transaction disappears when it rolls back.
do $$
begin
    for year in 2026..2099 loop
        execute format('create sequence order_number_%s increment by 100', year);
    end loop;
end $$;

create function refuse_record_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger customer_confirmation_immutable before update or delete on customer_confirmation
    for each statement execute function refuse_record_change();
create trigger customer_confirmation_line_immutable before update or delete on customer_confirmation_line
    for each statement execute function refuse_record_change();
create trigger order_review_immutable before update or delete on order_review
    for each statement execute function refuse_record_change();
create trigger order_review_finding_immutable before update or delete on order_review_finding
    for each statement execute function refuse_record_change();
create trigger order_timeline_immutable before update or delete on order_timeline
    for each statement execute function refuse_record_change();

-- Changes of confirmed orders (ORD-42).

create table order_change (
    id                     uuid primary key,
    order_id               uuid        not null references sales_order,
    from_revision          int         not null,
    cancels_order          boolean     not null,
    reason                 text        not null,
    agreed_with            text        not null,
    agreed_at              timestamptz not null,
    agreed_channel         varchar(10) not null,
    requested_by           uuid        not null,
    requested_for          uuid,
    requested_at           timestamptz not null,
    status                 varchar(10) not null,
    approved_by            uuid,
    approved_for           uuid,
    decided_at             timestamptz,
    decision_reason        text,
    outcome_answer_id      uuid,
    outcome_recorded_at    timestamptz,
    balance_answer_id      uuid,
    balance_sufficient     boolean,
    balance_available_minor bigint,
    balance_required_minor bigint,
    balance_short_by_minor bigint,
    balance_recorded_at    timestamptz,
    closed_at              timestamptz
);
create index order_change_order on order_change (order_id, id);
create unique index order_change_open on order_change (order_id) where closed_at is null;

create table order_change_line (
    change_id     uuid           not null references order_change,
    line_id       uuid           not null,
    line_no       int            not null,
    product_id    uuid           not null,
    model         text           not null,
    quantity      numeric(19, 3) not null,
    unit          varchar(10)    not null,
    unit_price    numeric(19, 6) not null,
    tax_rate      numeric(5, 4)  not null,
    kind          varchar(10)    not null,
    accepted      boolean,
    allocated     numeric(19, 3),
    futures       numeric(19, 3),
    batch         text,
    expected_date date,
    refusal       text,
    primary key (change_id, line_id)
);

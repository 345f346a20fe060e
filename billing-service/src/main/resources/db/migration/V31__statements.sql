-- Amounts are minor units of the currency that stands in the same row (A-36).

-- Approved special prices (工程单价格审批单), per variety, by which statements are checked (BIL-24).
create table approved_price (
    request_id uuid not null,
    product_id uuid not null,
    unit_price numeric(19, 6) not null,
    primary key (request_id, product_id)
);

create sequence statement_number;

-- A statement of account as it was drawn up: its figures and entries never change (BIL-25).
create table statement (
    id             uuid primary key,
    version        bigint not null,
    event_sequence bigint not null,
    number         varchar(40) not null unique,
    account_id     uuid not null references account,
    period_from    date not null,
    period_to      date not null check (period_to >= period_from),
    state          varchar(16) not null,
    currency       char(3) not null,
    opening_minor  bigint not null,
    shipped_minor  bigint not null,
    received_minor bigint not null,
    reversed_minor bigint not null,
    closing_minor  bigint not null
        check (closing_minor = opening_minor + shipped_minor - received_minor + reversed_minor),
    credit_minor   bigint not null,
    drawn_by       uuid not null,
    drawn_for      uuid,
    drawn_at       timestamptz not null,
    checked_by     uuid,
    checked_for    uuid,
    sent_by        uuid,
    sent_for       uuid,
    sent_at        timestamptz,
    answered_by    varchar(200),
    answered_on    date,
    recorded_by    uuid,
    recorded_for   uuid
) with (fillfactor = 80);
create index statement_account on statement (account_id, id);
-- One statement of a customer and period is under way or agreed; what was rejected or disputed is drawn up again.
create unique index statement_one_live on statement (account_id, period_from, period_to)
    where state not in ('REJECTED', 'DISPUTED');

create table statement_entry (
    statement_id    uuid not null references statement,
    position        int not null,
    ledger_position bigint not null,
    kind            varchar(16) not null,
    business_date   date not null,
    order_id        uuid,
    shipment_id     uuid,
    remittance_id   uuid,
    change_minor    bigint not null,
    balance_minor   bigint not null,
    primary key (statement_id, position)
);

create table statement_difference (
    statement_id uuid not null references statement,
    position     int not null,
    source       varchar(16) not null,
    reference    varchar(200) not null,
    ours         varchar(200),
    theirs       varchar(200),
    remark       varchar(1000),
    primary key (statement_id, position)
);

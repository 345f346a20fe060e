-- Amounts are minor units of the currency that stands in the same row (A-36).

-- One row per customer: the lock under which everything about the customer's money is decided.
create table account (
    id                    uuid primary key,
    version               bigint not null,
    event_sequence        bigint not null,
    number                varchar(40)  not null,
    name                  varchar(200) not null,
    office_id             uuid,
    region_id             uuid,
    salesperson_id        uuid,
    customer_class        varchar(16) not null,
    credit_standing       varchar(16) not null,
    large_volume          boolean not null,
    currency              char(3) not null,
    credit_minor          bigint not null check (credit_minor >= 0),
    uncovered_minor       bigint not null check (uncovered_minor >= 0),
    receivable_minor      bigint not null check (receivable_minor >= 0),
    ledger_position       bigint not null,
    payment_first_imposed_at timestamptz,
    payment_first_cause   uuid,
    created_at            timestamptz not null
) with (fillfactor = 80);
create unique index account_number on account (number);

create table billed_order (
    id               uuid primary key,
    version          bigint not null,
    event_sequence   bigint not null,
    account_id       uuid not null references account,
    number           varchar(40) not null,
    revision         int not null,
    kind             varchar(16) not null,
    cancelled        boolean not null,
    currency         char(3) not null,
    total_minor      bigint not null check (total_minor >= 0),
    allocated_minor  bigint not null check (allocated_minor >= 0),
    slip_minor       bigint not null check (slip_minor >= 0),
    shipped_minor    bigint not null check (shipped_minor >= 0),
    unpaid_minor     bigint not null check (unpaid_minor >= 0),
    fully_paid       boolean not null,
    salesperson_id   uuid not null,
    entered_at       timestamptz not null
) with (fillfactor = 80);
create unique index billed_order_number on billed_order (number);
create index billed_order_account on billed_order (account_id, id);
create index billed_order_unpaid on billed_order (account_id, id) where unpaid_minor > 0;

create table balance_check (
    id              uuid primary key,
    account_id      uuid not null references account,
    order_id        uuid not null,
    revision        int not null,
    currency        char(3) not null,
    available_minor bigint not null,
    required_minor  bigint not null,
    short_by_minor  bigint not null check (short_by_minor >= 0),
    sufficient      boolean not null,
    answered_at     timestamptz not null,
    unique (order_id, revision)
);
create index balance_check_account on balance_check (account_id, id);

create sequence remittance_number;

create table remittance (
    id                    uuid primary key,
    version               bigint not null,
    event_sequence        bigint not null,
    number                varchar(40) not null unique,
    state                 varchar(16) not null,
    account_id            uuid references account,
    currency              char(3) not null,
    by_slip               boolean not null,
    slip_payer            varchar(200),
    slip_amount_minor     bigint check (slip_amount_minor > 0),
    slip_remitted_on      date,
    slip_attachment_id    uuid,
    slip_registered_by    uuid,
    slip_registered_for   uuid,
    slip_expires_after    date,
    slip_expired          boolean not null,
    bank_reference        varchar(100),
    amount_minor          bigint check (amount_minor > 0),
    arrived_on            date,
    receiving_bank        varchar(200),
    payment_method        varchar(20),
    payer                 varchar(200),
    confirmed_by          uuid,
    confirmed_for         uuid,
    matched_by            uuid,
    matched_for           uuid,
    posted_by             uuid,
    posted_for            uuid,
    posted_at             timestamptz,
    rejected_by           uuid,
    rejected_for          uuid,
    rejection_reason      varchar(1000),
    unallocated_minor     bigint not null check (unallocated_minor >= 0),
    reversed_minor        bigint not null check (reversed_minor >= 0),
    registered_at         timestamptz not null
);
-- The same bank entry is never counted twice; what was rejected does not count.
create unique index remittance_bank_reference on remittance (upper(bank_reference))
    where bank_reference is not null and state <> 'REJECTED';
create index remittance_account on remittance (account_id, id);
create index remittance_credit on remittance (account_id, posted_at, id) where unallocated_minor > 0;
create index remittance_live_slip on remittance (account_id)
    where by_slip and state in ('SLIP_RECEIVED', 'CONFIRMED', 'MATCHED');
create index remittance_slip_due on remittance (slip_expires_after, id)
    where state = 'SLIP_RECEIVED' and not slip_expired;

create table remittance_stated_order (
    remittance_id uuid not null references remittance,
    position      int not null,
    order_id      uuid not null,
    amount_minor  bigint check (amount_minor > 0),
    primary key (remittance_id, position)
);
create index remittance_stated_order_order on remittance_stated_order (order_id);

create table remittance_matched_order (
    remittance_id uuid not null references remittance,
    position      int not null,
    order_id      uuid not null,
    amount_minor  bigint check (amount_minor > 0),
    primary key (remittance_id, position)
);
create index remittance_matched_order_order on remittance_matched_order (order_id);

-- One payment's money for one order.
create table allocation (
    id             uuid primary key,
    version        bigint not null,
    event_sequence bigint not null,
    account_id     uuid not null references account,
    remittance_id  uuid not null references remittance,
    order_id       uuid not null references billed_order,
    currency       char(3) not null,
    amount_minor   bigint not null check (amount_minor >= 0),
    posted_by      uuid,
    posted_at      timestamptz not null,
    unique (remittance_id, order_id)
);
create index allocation_order on allocation (order_id, id);
create index allocation_account on allocation (account_id, id);

create table ledger_entry (
    id                uuid primary key,
    account_id        uuid not null references account,
    position          bigint not null,
    kind              varchar(24) not null,
    order_id          uuid,
    shipment_id       uuid,
    remittance_id     uuid,
    allocation_id     uuid,
    currency          char(3) not null,
    amount_minor      bigint not null,
    credit_minor      bigint not null,
    receivable_minor  bigint not null,
    actor             uuid,
    business_date     date not null,
    entered_at        timestamptz not null,
    unique (account_id, position)
);
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each statement execute function refuse_change();

create table shipment_request (
    id              uuid primary key,
    version         bigint not null,
    event_sequence  bigint not null,
    account_id      uuid not null references account,
    order_id        uuid not null references billed_order,
    order_revision  int not null,
    number          varchar(40) not null,
    state           varchar(16) not null,
    currency        char(3) not null,
    amount_minor    bigint not null check (amount_minor >= 0),
    requested_at    timestamptz not null,
    missing_minor   bigint,
    effective_kind  varchar(16),
    rule            varchar(100),
    refusal         varchar(100),
    lifted_by       text[],
    decided_at      timestamptz,
    release_id      uuid
);
create index shipment_request_open on shipment_request (account_id, requested_at, id)
    where state in ('UNDECIDED', 'HELD', 'RELEASED');
create index shipment_request_account on shipment_request (account_id, id);
create index shipment_request_order on shipment_request (order_id);

-- Every grant that was ever given, and how it ended.
create table shipment_release (
    id             uuid primary key,
    shipment_id    uuid not null references shipment_request,
    account_id     uuid not null references account,
    order_id       uuid not null,
    order_revision int not null,
    currency       char(3) not null,
    amount_minor   bigint not null,
    rule           varchar(100) not null,
    effective_kind varchar(16) not null,
    payments       uuid[] not null,
    slips          uuid[] not null,
    policy_version varchar(20) not null,
    released_at    timestamptz not null,
    ended_at       timestamptz,
    end_reason     varchar(100)
);
create index shipment_release_shipment on shipment_release (shipment_id, released_at);
create unique index shipment_release_single_use on shipment_release (shipment_id) where ended_at is null;

-- Finance's archive of the outbound documents (出库单, FUL-13).
create table outbound_document (
    id              uuid primary key,
    number          varchar(40) not null,
    shipment_id     uuid not null,
    order_id        uuid not null,
    account_id      uuid not null references account,
    issued_by       uuid not null,
    issued_at       timestamptz not null,
    held            boolean not null,
    currency        char(3) not null,
    amount_minor    bigint not null,
    reversal_number varchar(40),
    reversal_reason varchar(1000),
    reversed_at     timestamptz,
    registered_at   timestamptz not null
);
create index outbound_document_account on outbound_document (account_id, id);

create table outbound_document_line (
    document_id uuid not null references outbound_document,
    position    int not null,
    line_id     uuid not null,
    product_id  uuid not null,
    batch       varchar(100) not null,
    quantity    numeric(19, 3) not null,
    unit        varchar(16) not null,
    unit_price  numeric(19, 6) not null,
    gross_minor bigint not null,
    primary key (document_id, position)
);

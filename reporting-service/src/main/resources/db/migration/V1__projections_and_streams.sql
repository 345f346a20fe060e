-- What is known of each order, remittance, approval and customer: the facts of its events. Everything below is derived
-- from these.
create table case_file (
    kind    text   not null,
    id      uuid   not null,
    version bigint not null,
    facts   jsonb  not null,
    primary key (kind, id)
) with (fillfactor = 70);

-- Orders, shipments and customers, where other rows refer to them for a name or for scope.
create table known_record (
    id             uuid primary key,
    number         text not null,
    name           text,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid
);

-- Figures that orders add to days, or take away from them.
create table performance_entry (
    order_id       uuid        not null,
    entry_key      text        not null,
    measure        text        not null,
    business_date  date        not null,
    happened_at    timestamptz not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    entry_count    int         not null,
    amount_minor   bigint      not null,
    currency       char(3)     not null,
    quantities     jsonb       not null,
    primary key (order_id, entry_key)
);
create index performance_entry_day on performance_entry (measure, business_date);

-- Their sums. The row lock of the addition makes the versions of a total the order of its changes.
create table performance_day (
    measure        text    not null,
    business_date  date    not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    currency       char(3) not null,
    entry_count    int     not null,
    amount_minor   bigint  not null,
    version        bigint  not null,
    unique nulls not distinct (measure, business_date, salesperson_id, office_id, region_id, currency)
) with (fillfactor = 70);

-- The present rows of the streams: what a snapshot shows. The work list is the one of WORKLIST.
create table live_row (
    stream         text   not null,
    row_key        text   not null,
    version        bigint not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    scope_of       uuid,
    command        text,
    excluded       uuid[] not null,
    customer_id    uuid,
    business_date  date,
    waiting_since  timestamptz,
    data           jsonb  not null,
    primary key (stream, row_key)
) with (fillfactor = 80);
create index live_row_work on live_row (waiting_since, row_key) where stream = 'WORKLIST';
create index live_row_total on live_row (business_date) where business_date is not null;

-- Changes that are committed but have no position yet.
create table stream_pending (
    id             bigint generated always as identity primary key,
    stream         text   not null,
    change         text   not null check (change in ('UPDATE', 'REMOVE')),
    row_key        text   not null,
    version        bigint not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    scope_of       uuid,
    command        text,
    excluded       uuid[] not null,
    customer_id    uuid,
    data           jsonb
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The log that subscribers read. Positions have no gaps and never change.
create table stream_log (
    position       bigint primary key,
    stream         text        not null,
    change         text        not null,
    row_key        text        not null,
    version        bigint      not null,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    scope_of       uuid,
    command        text,
    excluded       uuid[]      not null,
    customer_id    uuid,
    data           jsonb,
    appended_at    timestamptz not null default clock_timestamp()
);
create index stream_log_stream on stream_log (stream, position);
create index stream_log_age on stream_log (appended_at);

-- The last position given, and the last one deleted.
create table stream_head (
    only_row boolean primary key default true check (only_row),
    position bigint  not null,
    deleted  bigint  not null
);
insert into stream_head (position, deleted) values (0, 0);

-- What every service has: outbox, inbox with waiting and parked records, audit trail, stored answers of idempotent
-- commands, the business clock, and the projected directory of people.

-- The position is drawn by the INSERT itself, after the aggregate's lock or version check, from a sequence without a
-- cache: within one aggregate it is the order of the events.
create table outbox_event (
    position   bigint generated always as identity primary key,
    event_id   uuid        not null,
    topic      text        not null,
    record_key text        not null,
    headers    text        not null,
    -- null is a tombstone of a compacted topic
    payload    text,
    created_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table inbox_event (
    consumer   text        not null,
    event_id   uuid        not null,
    event_time timestamptz not null,
    primary key (consumer, event_id, event_time)
) partition by range (event_time);

create table inbox_event_default partition of inbox_event default;

-- The last event applied of each aggregate: outlives the months of inbox_event and guards a replay.
create table inbox_position (
    consumer      text   not null,
    source        text   not null,
    subject       uuid   not null,
    last_sequence bigint not null,
    primary key (consumer, source, subject)
) with (fillfactor = 80);

create table waiting_event (
    id          bigint generated always as identity primary key,
    consumer    text        not null,
    missing_id  uuid        not null,
    event_id    uuid        not null,
    source      text        not null,
    subject     uuid        not null,
    topic       text        not null,
    partition   int         not null,
    record_offset bigint    not null,
    record_key  text        not null,
    headers     text        not null,
    payload     text        not null,
    received_at timestamptz not null default clock_timestamp()
);
create index waiting_event_missing on waiting_event (consumer, missing_id, id);
create index waiting_event_subject on waiting_event (consumer, subject);
create index waiting_event_received on waiting_event (received_at);

create table parked_record (
    id            bigint generated always as identity primary key,
    consumer      text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    text        not null,
    event_type    text,
    headers       text        not null,
    payload       bytea       not null,
    state         text        not null check (state in ('PARKED', 'QUEUED', 'MALFORMED', 'REPLAYED', 'DISCARDED')),
    error         text,
    parked_at     timestamptz not null default clock_timestamp(),
    decided_by    uuid,
    decided_at    timestamptz,
    reason        text,
    unique (consumer, topic, partition, record_offset)
);
create index parked_record_open on parked_record (consumer, topic, record_key, id) where state in ('PARKED', 'QUEUED');

create table stored_answer (
    scope_hash   bytea not null,
    stored_on    date  not null,
    body_hash    bytea not null,
    status       int   not null,
    location     text,
    etag         text,
    content_type text  not null,
    content      bytea not null,
    primary key (scope_hash, stored_on)
) partition by range (stored_on);

create table stored_answer_default partition of stored_answer default;

create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null default clock_timestamp(),
    business_date  date        not null,
    action         text        not null,
    subject_kind   text        not null,
    subject_id     uuid        not null,
    actor          uuid,
    on_behalf_of   uuid,
    source_address text,
    correlation_id text        not null,
    event_ids      uuid[]      not null,
    details        jsonb       not null
);
create index audit_entry_subject on audit_entry (subject_id, id);
create index audit_entry_actor on audit_entry (actor, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each statement execute function refuse_change();

create table business_clock (
    only_row      boolean primary key default true check (only_row),
    offset_micros bigint not null
);
insert into business_clock (offset_micros) values (0);

create table directory_person (
    id        uuid primary key,
    number    text    not null,
    username  text    not null,
    name      text    not null,
    office_id uuid,
    region_id uuid,
    roles     text[]  not null,
    active    boolean not null
);

create table directory_org_unit (
    id         uuid primary key,
    kind       text not null,
    name       text not null,
    parent_id  uuid,
    manager_id uuid
);

create table directory_calendar_day (
    day         date primary key,
    working     boolean not null,
    calendar_id uuid    not null
);
create index directory_calendar_day_calendar on directory_calendar_day (calendar_id);

create table directory_delegation (
    id                 uuid primary key,
    from_person        uuid    not null,
    to_person          uuid    not null,
    commands           text[]  not null,
    valid_from         date    not null,
    valid_to           date    not null,
    ended              boolean not null default false,
    amount_limit_minor bigint,
    currency           char(3)
);
create index directory_delegation_to on directory_delegation (to_person, valid_to) where not ended;

-- Makes the partition of one month; two instances that start at once take turns.
create function create_month_partition(parent text, month date) returns void language plpgsql as $$
declare
    first_day date := date_trunc('month', month);
    child     text := parent || '_' || to_char(first_day, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtext('create_month_partition'));
    if to_regclass(child) is null then
        execute format('create table %I partition of %I for values from (%L) to (%L)',
            child, parent, first_day, first_day + interval '1 month');
    end if;
end $$;

create function drop_month_partitions_before(parent text, month date) returns int language plpgsql as $$
declare
    child   record;
    dropped int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('create_month_partition'));
    for child in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = parent::regclass and c.relname ~ ('^' || parent || '_[0-9]{4}_[0-9]{2}$')
          and to_date(right(c.relname, 7), 'YYYY_MM') < date_trunc('month', month)
    loop
        execute format('drop table %I', child.relname);
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;

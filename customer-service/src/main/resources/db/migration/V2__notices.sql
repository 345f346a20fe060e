-- What people are to be told, and what became of it. One row is recorded once, whatever is delivered twice.

create table notice (
    id                 uuid primary key,
    version            bigint      not null,
    event_sequence     bigint      not null,
    deduplication_key  text        not null unique,
    requested_by       text        not null,
    template           text        not null,
    channel            varchar(8)  not null,
    recipient_kind     varchar(8)  not null,
    recipient_id       uuid        not null,
    office_id          uuid,
    region_id          uuid,
    owner_id           uuid,
    parameters         jsonb       not null,
    requested_at       timestamptz not null,
    state              varchar(8)  not null,
    attempts           int         not null,
    next_attempt_at    timestamptz not null,
    lease              uuid,
    leased_until       timestamptz,
    language           varchar(8),
    address            text,
    subject            text,
    body               text,
    delivered_by       varchar(16),
    provider_reference text,
    failure            varchar(24),
    last_error         text,
    settled_at         timestamptz
);
-- A sender looks for what is due; settled rows are out of its way.
create index notice_due on notice (next_attempt_at, id) where state = 'PENDING';
create index notice_recipient on notice (recipient_id, id);
create index notice_office on notice (office_id, id);
create index notice_region on notice (region_id, id);
create index notice_owner on notice (owner_id, id);

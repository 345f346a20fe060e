-- What every service has at its edge: attachments, approvals, jobs and imports.

create table attachment (
    id           uuid        primary key,
    file_name    text        not null,
    media_type   text        not null,
    size_bytes   bigint      not null,
    sha256       text        not null,
    uploaded_by  uuid        not null,
    on_behalf_of uuid,
    uploaded_at  timestamptz not null,
    region_id    uuid,
    office_id    uuid,
    owner_id     uuid        not null
);
create trigger attachment_immutable before update or delete on attachment
    for each statement execute function refuse_change();

-- Files are compressed already: out of line and as they are.
create table attachment_content (
    attachment_id uuid  primary key references attachment,
    content       bytea not null
);
alter table attachment_content alter column content set storage external;

create table approval (
    id             uuid        primary key,
    version        bigint      not null,
    event_sequence bigint      not null,
    command        text        not null,
    subject_kind   text        not null,
    subject_id     uuid        not null,
    subject_number text,
    payload        text        not null,
    region_id      uuid,
    office_id      uuid,
    owner_id       uuid,
    requested_by   uuid        not null,
    on_behalf_of   uuid,
    requested_at   timestamptz not null,
    reason         text        not null,
    state          text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    decided_by     uuid,
    decided_on_behalf_of uuid,
    decided_at     timestamptz,
    decision_reason text,
    check ((state = 'PENDING') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    -- Four eyes: the database refuses what the code must never ask for.
    check (decided_by is distinct from requested_by),
    check (decided_by is null or on_behalf_of is null or decided_by <> on_behalf_of),
    check (decided_on_behalf_of is null
        or (decided_on_behalf_of <> requested_by and decided_on_behalf_of is distinct from on_behalf_of))
);
create index approval_open on approval (id) where state = 'PENDING';
create index approval_subject on approval (subject_id, id);
-- One open request for the same act on the same record.
create unique index approval_one_open on approval (command, subject_id) where state = 'PENDING';

create function refuse_change_of_decided_approval() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'PENDING' then
        raise exception 'a decided approval is never changed' using errcode = 'restrict_violation';
    end if;
    if (new.command, new.subject_id, new.payload, new.requested_by, new.requested_at, new.reason)
        is distinct from (old.command, old.subject_id, old.payload, old.requested_by, old.requested_at, old.reason) then
        raise exception 'the request of an approval is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger approval_immutable before update or delete on approval
    for each row execute function refuse_change_of_decided_approval();

create table job (
    id            uuid        primary key,
    version       bigint      not null default 0,
    kind          text        not null,
    mode          text        not null,
    state         text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    file_name     text        not null,
    requested_by  uuid        not null,
    on_behalf_of  uuid,
    roles         text[]      not null,
    requested_at  timestamptz not null,
    correlation_id text       not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    lease_until   timestamptz,
    attempts      int         not null default 0,
    lines_total   int,
    lines_done    int         not null default 0,
    lines_refused int         not null default 0,
    failure       text
);
create index job_open on job (requested_at) where state in ('QUEUED', 'RUNNING');

create table job_file (
    job_id  uuid  primary key references job,
    content bytea not null
);
alter table job_file alter column content set storage external;

create table job_line_error (
    job_id  uuid  not null references job,
    line    bigint not null,
    n       int   not null,
    field   text,
    code    text  not null,
    details jsonb not null,
    primary key (job_id, line, n)
);

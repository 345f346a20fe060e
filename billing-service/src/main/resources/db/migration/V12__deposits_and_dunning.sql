-- The assistant who entered the order (A-05); unknown for orders from before.
alter table billed_order add column entered_by uuid;

-- Deposit and balance of a project order with futures from abroad (BIL-13); its id is the order's.
create table order_deposit (
    id                   uuid primary key references billed_order,
    version              bigint not null,
    account_id           uuid not null references account,
    revision             int not null,
    currency             char(3) not null,
    foreign_minor        bigint not null check (foreign_minor >= 0),
    required_minor       bigint not null check (required_minor >= 0),
    state                varchar(16) not null,
    requested_at         timestamptz,
    received_at          timestamptz,
    balance_requested_at timestamptz,
    balance_requested_by uuid
);
create index order_deposit_account on order_deposit (account_id, id);

create table order_foreign_line (
    order_id    uuid not null references order_deposit,
    position    int not null,
    line_id     uuid not null,
    gross_minor bigint not null check (gross_minor >= 0),
    quantity    numeric(19, 3) not null,
    received    numeric(19, 3) not null,
    primary key (order_id, position),
    unique (order_id, line_id)
);

create sequence dunning_number;

create table dunning_case (
    id             uuid primary key,
    version        bigint not null,
    event_sequence bigint not null,
    number         varchar(40) not null unique,
    account_id     uuid not null references account,
    order_id       uuid not null references billed_order,
    claim          varchar(16) not null,
    shipment_id    uuid,
    currency       char(3) not null,
    amount_minor   bigint not null check (amount_minor >= 0),
    state          varchar(16) not null,
    arose_on       date not null,
    paused_on      date,
    next_due_on    date,
    owner_id       uuid,
    outcome        varchar(16),
    opened_at      timestamptz not null,
    escalated_at   timestamptz,
    closed_at      timestamptz
);
create unique index dunning_case_one_per_order on dunning_case (order_id) where state <> 'CLOSED';
create index dunning_case_account on dunning_case (account_id, id);
create index dunning_case_due on dunning_case (next_due_on, id) where next_due_on is not null;

create table dunning_step (
    case_id  uuid not null references dunning_case,
    position int not null,
    step     int not null check (step between 1 and 4),
    due_on   date not null,
    state    varchar(16) not null,
    reason   varchar(100),
    ended_at timestamptz,
    primary key (case_id, position),
    unique (case_id, step)
);

-- Each step ends exactly once (A-04).
create function keep_dunning_step() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' and (new.state, new.due_on) is distinct from (old.state, old.due_on) then
        raise exception 'a step of dunning ends once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger dunning_step_ends_once before update on dunning_step
    for each row execute function keep_dunning_step();

create table dunning_contact (
    id           uuid primary key,
    case_id      uuid not null references dunning_case,
    contacted_at timestamptz not null,
    channel      varchar(16) not null,
    spoken_with  varchar(200) not null,
    answer       varchar(1000) not null,
    promised_on  date,
    next_step    varchar(1000) not null,
    recorded_by  uuid not null,
    recorded_for uuid,
    recorded_at  timestamptz not null
);
create index dunning_contact_case on dunning_contact (case_id, id);
create trigger dunning_contact_append_only before update or delete on dunning_contact
    for each statement execute function refuse_change();

create table collection_abnormality (
    id           uuid primary key,
    version      bigint not null,
    event_sequence bigint not null,
    account_id   uuid not null references account,
    order_id     uuid,
    contract_id  uuid,
    cause        varchar(1000) not null,
    measure      varchar(1000) not null,
    told         uuid not null,
    reported_by  uuid not null,
    reported_for uuid,
    reported_at  timestamptz not null
);
create index collection_abnormality_account on collection_abnormality (account_id, id);

-- Lines whose reservation was released and that are not reserved again: nobody is reminded of money for them meanwhile.
alter table billed_order add column freed_lines uuid[] not null default '{}';

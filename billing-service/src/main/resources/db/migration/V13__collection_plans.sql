create sequence collection_plan_number;

-- When a contract's money is to come in (回款计划, BIL-17).
create table collection_plan (
    id           uuid primary key,
    version      bigint not null,
    number       varchar(40) not null unique,
    account_id   uuid not null references account,
    contract_id  uuid,
    order_ids    uuid[] not null,
    currency     char(3) not null,
    drawn_up_by  uuid not null,
    drawn_up_for uuid,
    drawn_up_at  timestamptz not null,
    next_look_on date not null
);
create index collection_plan_account on collection_plan (account_id, id);
create index collection_plan_look on collection_plan (next_look_on, id);

create table collection_plan_instalment (
    plan_id      uuid not null references collection_plan,
    position     int not null,
    due_on       date not null,
    amount_minor bigint not null check (amount_minor > 0),
    method       varchar(20) not null,
    primary key (plan_id, position)
);

-- Each reminder once.
create table collection_plan_reminder (
    plan_id    uuid not null references collection_plan,
    kind       varchar(16) not null,
    instalment int not null,
    round      int not null,
    told_on    date not null,
    primary key (plan_id, kind, instalment, round)
);

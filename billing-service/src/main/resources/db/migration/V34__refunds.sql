-- Refunds of customer credit. Amounts are minor units of the currency that stands in the same row (A-36).

-- Who reviewed an order does not decide that its money is given back.
alter table billed_order add column reviewed_by uuid;

-- What is decided and not paid out yet: no credit any more, and still ours to pay.
alter table account add column refund_due_minor bigint not null default 0 check (refund_due_minor >= 0);
alter table remittance add column refunded_minor bigint not null default 0 check (refunded_minor >= 0);
alter table ledger_entry add column refund_id uuid;

create sequence refund_number;

create table refund (
    id              uuid primary key,
    version         bigint not null,
    event_sequence  bigint not null,
    number          varchar(40) not null unique,
    account_id      uuid not null references account,
    currency        char(3) not null,
    amount_minor    bigint not null check (amount_minor > 0),
    payee           varchar(200) not null,
    reason          varchar(1000) not null,
    requested_by    uuid not null,
    requested_for   uuid,
    requested_at    timestamptz not null,
    state           varchar(16) not null,
    decided_by      uuid,
    decided_for     uuid,
    decided_on      date,
    decided_at      timestamptz,
    decision_reason varchar(1000),
    paid_on         date check (paid_on >= decided_on),
    paying_bank     varchar(200),
    bank_reference  varchar(100),
    ended_by        uuid,
    ended_for       uuid,
    ended_at        timestamptz,
    end_reason      varchar(1000),
    check ((state = 'PAID') = (bank_reference is not null)),
    check (decided_by is null or decided_by <> requested_by)
) with (fillfactor = 80);
create index refund_account on refund (account_id, id);
-- One transfer pays one refund.
create unique index refund_bank_reference on refund (upper(bank_reference)) where bank_reference is not null;

create table refund_share (
    refund_id     uuid not null references refund,
    position      int not null,
    remittance_id uuid not null references remittance,
    amount_minor  bigint not null check (amount_minor > 0),
    primary key (refund_id, position)
);
create index refund_share_remittance on refund_share (remittance_id);

-- What was asked, decided and paid stays (ORD-18), and what has ended does not begin again.
create function keep_refund() returns trigger language plpgsql as $$
begin
    if (new.account_id, new.amount_minor, new.currency, new.payee, new.reason, new.requested_by, new.requested_at)
           is distinct from
       (old.account_id, old.amount_minor, old.currency, old.payee, old.reason, old.requested_by, old.requested_at)
       or (old.decided_at is not null and
            (new.decided_by, new.decided_for, new.decided_on, new.decided_at, new.decision_reason) is distinct from
            (old.decided_by, old.decided_for, old.decided_on, old.decided_at, old.decision_reason))
       or (old.state in ('REJECTED', 'WITHDRAWN', 'PAID', 'FAILED') and new.state <> old.state) then
        raise exception 'a refund keeps what was asked, decided and paid';
    end if;
    return new;
end $$;
create trigger refund_keeps_what_was_decided before update on refund
    for each row execute function keep_refund();

-- A refund raises what the customer owes, as money that is taken back does.
alter table statement add column refunded_minor bigint not null default 0;
do $$
declare
    closing text;
begin
    select conname into strict closing from pg_constraint
    where conrelid = 'statement'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%closing_minor%';
    execute format('alter table statement drop constraint %I', closing);
end $$;
alter table statement add constraint statement_closing_follows check
    (closing_minor = opening_minor + shipped_minor - received_minor + reversed_minor + refunded_minor);

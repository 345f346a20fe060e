-- What of the shipped left on a credit grant and is not paid; what left beyond its cover otherwise (A-31, A-32).
alter table billed_order add column on_credit_minor bigint not null default 0 check (on_credit_minor >= 0);
alter table billed_order add column shortfall_minor bigint not null default 0 check (shortfall_minor >= 0);
update billed_order set shortfall_minor = unpaid_minor where unpaid_minor > 0;

-- The last credit investigation (CUS-10), and until when the class holds (A-01).
alter table account add column class_valid_until date;
alter table account add column creditworthy boolean not null default false;
alter table account add column investigated_at timestamptz;
alter table account add column creditworthy_until date;

alter table shipment_request add column credit_grant_id uuid;
alter table shipment_release add column credit_grant_id uuid;

create table credit_grant (
    id              uuid primary key,
    version         bigint not null,
    event_sequence  bigint not null,
    account_id      uuid not null references account,
    order_id        uuid not null references billed_order,
    order_revision  int not null,
    shipment_id     uuid not null references shipment_request,
    currency        char(3) not null,
    amount_minor    bigint not null check (amount_minor >= 0),
    urgent          boolean not null,
    reason          varchar(1000) not null,
    decider         varchar(20) not null,
    requested_by    uuid not null,
    requested_for   uuid,
    requested_at    timestamptz not null,
    state           varchar(16) not null,
    decided_by      uuid,
    decided_for     uuid,
    decided_as      varchar(20),
    decided_at      timestamptz,
    decision_reason varchar(1000),
    unpaid_orders   int,
    policy_version  varchar(20),
    ended_at        timestamptz,
    end_reason      varchar(100)
);
-- One request for a shipment at a time, and one use.
create unique index credit_grant_open on credit_grant (shipment_id) where state in ('REQUESTED', 'APPROVED');
create index credit_grant_account on credit_grant (account_id, id);
create index credit_grant_order on credit_grant (order_id, id);
create index credit_grant_shipment on credit_grant (shipment_id, id);

-- What was asked and what was decided stays (BIL-08).
create function keep_credit_decision() returns trigger language plpgsql as $$
begin
    if (new.account_id, new.order_id, new.shipment_id, new.amount_minor, new.urgent, new.reason, new.requested_by,
            new.requested_at) is distinct from
       (old.account_id, old.order_id, old.shipment_id, old.amount_minor, old.urgent, old.reason, old.requested_by,
            old.requested_at)
       or (old.decided_at is not null and
            (new.decided_by, new.decided_for, new.decided_as, new.decided_at, new.decision_reason) is distinct from
            (old.decided_by, old.decided_for, old.decided_as, old.decided_at, old.decision_reason)) then
        raise exception 'a credit grant keeps what was asked and what was decided';
    end if;
    return new;
end $$;
create trigger credit_grant_keeps_its_decision before update on credit_grant
    for each row execute function keep_credit_decision();
create trigger credit_grant_is_kept before delete on credit_grant
    for each statement execute function refuse_change();

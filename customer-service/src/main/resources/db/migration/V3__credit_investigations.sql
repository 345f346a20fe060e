-- Credit investigations (CUS-10): one at a time for each customer, concluded ones stay as they are.

create sequence credit_investigation_number;

create table credit_investigation (
    id              uuid primary key,
    version         bigint      not null,
    event_sequence  bigint      not null,
    number          text        not null unique,
    customer_id     uuid        not null references customer,
    state           varchar(16) not null,
    assets          text,
    sales_ability   text,
    liabilities     text,
    credit          text,
    others          text,
    investigators   uuid[]      not null,
    opened_at       timestamptz not null,
    reported_by     uuid,
    reported_at     timestamptz,
    conclusion      varchar(24),
    reason          text,
    valid_until     date,
    concluded_by    uuid,
    on_behalf_of    uuid,
    concluded_at    timestamptz
);
create unique index credit_investigation_one_open on credit_investigation (customer_id) where state <> 'CONCLUDED';
create index credit_investigation_customer on credit_investigation (customer_id, concluded_at);

-- Contracts (ORD-22): drafted, then signed with original and copy on file. What was agreed is never edited.

create table contract (
    id                     uuid primary key,
    version                bigint      not null,
    event_sequence         bigint      not null,
    number                 text        not null,
    state                  varchar(10) not null,
    type                   varchar(10) not null,
    customer_id            uuid        not null references customer,
    salesperson_id         uuid,
    office_id              uuid,
    region_id              uuid,
    currency               char(3)     not null,
    total_minor            bigint      not null,
    registration_id        uuid references project_registration,
    special_price_request_id uuid references special_price_request,
    delivery_term          text        not null,
    deliver_by             date,
    delivery_route         text        not null,
    payment_method         text        not null,
    our_obligations        text        not null,
    customer_obligations   text        not null,
    constraints            text        not null,
    drafted_by             uuid        not null,
    drafted_for            uuid,
    drafted_at             timestamptz not null,
    signed_on              date,
    filed_by               uuid,
    filed_for              uuid,
    filed_at               timestamptz,
    original_attachment_id uuid,
    copy_attachment_id     uuid,
    valid_from             date,
    valid_to               date,
    frame                  boolean     not null,
    check ((state = 'SIGNED') = (signed_on is not null))
);
create unique index contract_number on contract (number);
create index contract_customer on contract (customer_id, id);
create index contract_salesperson on contract (salesperson_id, id);
create index contract_office on contract (office_id, id);
create index contract_region on contract (region_id, id);
create index contract_incomplete on contract (id)
    where state = 'SIGNED' and (original_attachment_id is null or copy_attachment_id is null);

create table contract_line (
    contract_id uuid           not null references contract,
    line_id     uuid           not null,
    line_no     int            not null,
    product_id  uuid           not null,
    model       text           not null,
    quantity    numeric(19, 3) not null,
    unit        varchar(10)    not null,
    unit_price  numeric(19, 6) not null,
    tax_rate    numeric(5, 4)  not null,
    gross_minor bigint         not null,
    primary key (contract_id, line_id)
);

-- A signed frame contract covers the customer's orders while it is valid (A-35).
alter table customer
    add column frame_contract_id   uuid,
    add column frame_contract_from date,
    add column frame_contract_to   date;

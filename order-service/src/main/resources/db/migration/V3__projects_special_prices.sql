-- Project registrations (工程报备, ORD-12, ORD-13) and special prices (《工程单价格审批单》, ORD-14, A-06).

create table project_registration (
    id             uuid primary key,
    version        bigint      not null,
    event_sequence bigint      not null,
    number         text        not null,
    customer_id    uuid        not null references customer,
    name           text        not null,
    location       text        not null,
    planned_use    date        not null,
    large          boolean     not null,
    owner_id       uuid,
    salesperson_id uuid,
    office_id      uuid,
    region_id      uuid,
    registered_by  uuid        not null,
    registered_for uuid,
    registered_at  timestamptz not null
);
create unique index project_registration_number on project_registration (number);
create index project_registration_customer on project_registration (customer_id, id);
create index project_registration_owner on project_registration (owner_id, id) where owner_id is not null;
create index project_registration_salesperson on project_registration (salesperson_id, id);
create index project_registration_office on project_registration (office_id, id);
create index project_registration_region on project_registration (region_id, id);

create table project_registration_line (
    registration_id uuid           not null references project_registration,
    position        int            not null,
    product_id      uuid           not null,
    model           text           not null,
    quantity        numeric(19, 3) not null,
    unit            varchar(10)    not null,
    primary key (registration_id, position)
);

-- What was asked for and what was decided are never edited (ORD-18).
create table special_price_request (
    id              uuid primary key,
    version         bigint      not null,
    event_sequence  bigint      not null,
    number          text        not null,
    registration_id uuid        not null references project_registration,
    customer_id     uuid        not null,
    currency        char(3)     not null,
    reason          text        not null,
    state           varchar(10) not null,
    salesperson_id  uuid,
    office_id       uuid,
    region_id       uuid,
    requested_by    uuid        not null,
    requested_for   uuid,
    requested_at    timestamptz not null,
    decided_by      uuid,
    decided_for     uuid,
    decided_at      timestamptz,
    decision_reason text,
    check ((state = 'REQUESTED') = (decided_at is null))
);
create unique index special_price_request_number on special_price_request (number);
create index special_price_request_registration on special_price_request (registration_id, id);
create index special_price_request_customer on special_price_request (customer_id, id);
create index special_price_request_salesperson on special_price_request (salesperson_id, id);
create index special_price_request_office on special_price_request (office_id, id);
create index special_price_request_region on special_price_request (region_id, id);

create table special_price_line (
    request_id       uuid           not null references special_price_request,
    position         int            not null,
    product_id       uuid           not null,
    model            text           not null,
    quantity         numeric(19, 3) not null,
    unit             varchar(10)    not null,
    list_unit_price  numeric(19, 6) not null,
    unit_price       numeric(19, 6) not null,
    below_floor      boolean        not null,
    primary key (request_id, position)
);
create unique index special_price_line_product on special_price_line (request_id, product_id);

-- What each order takes of a special price, from its review on until it is cancelled or amended.
create table special_price_use (
    order_id   uuid           not null references sales_order,
    product_id uuid           not null,
    request_id uuid           not null references special_price_request,
    quantity   numeric(19, 3) not null check (quantity > 0),
    unit       varchar(10)    not null,
    primary key (order_id, product_id)
);
create index special_price_use_request on special_price_use (request_id, product_id);

-- Until when the customer's registered projects need goods; an order without a registration is given a hint (ORD-12).
alter table customer add column project_until date;

alter table sales_order
    add column registration_id         uuid,
    add column special_price_request_id uuid,
    add column contract_id             uuid,
    add column regional_cases          text,
    add column coordination_id         uuid,
    add column coordinated_by          uuid,
    add column coordinated_for         uuid,
    add column coordinated_at          timestamptz;
create index sales_order_registration on sales_order (registration_id, id) where registration_id is not null;
create index sales_order_special_price on sales_order (special_price_request_id, id)
    where special_price_request_id is not null;
create index sales_order_contract on sales_order (contract_id, id) where contract_id is not null;

-- A change waits for the decision of fulfilment and for the balance answer, so the decision is kept in full.
alter table order_change_line
    add column stock_line_id   uuid,
    add column futures_line_id uuid,
    add column origin          varchar(10);

do $$
begin
    for year in 2026..2099 loop
        execute format('create sequence project_registration_number_%s', year);
        execute format('create sequence special_price_number_%s', year);
        execute format('create sequence contract_number_%s', year);
    end loop;
end $$;

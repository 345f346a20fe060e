-- Amounts are minor units of the currency that stands in the same row (A-36).

-- What of an order may be invoiced, contracted and reconciled. Its id is the order's.
create table order_basis (
    id                       uuid primary key,
    account_id               uuid not null references account,
    number                   varchar(40) not null,
    revision                 int not null,
    currency                 char(3) not null,
    freight_minor            bigint not null check (freight_minor >= 0),
    confirmed                boolean not null,
    cancelled                boolean not null,
    contract_id              uuid,
    special_price_request_id uuid
) with (fillfactor = 80);
create index order_basis_account on order_basis (account_id, id);
create index order_basis_contract on order_basis (contract_id, id) where contract_id is not null;

create table order_basis_line (
    order_id    uuid not null references order_basis,
    position    int not null,
    line_id     uuid not null,
    product_id  uuid not null,
    quantity    numeric(19, 3) not null,
    unit        varchar(16) not null,
    unit_price  numeric(19, 6) not null,
    tax_rate    numeric(6, 4) not null,
    gross_minor bigint not null,
    primary key (order_id, position)
);

-- The varieties by name, as the catalogue has them.
create table product_name (
    id     uuid primary key,
    number varchar(40) not null,
    name   varchar(400) not null,
    model  varchar(200) not null
);

-- Who verified whose invoicing data, and until when they hold (BIL-20).
create table invoicing_data (
    id          uuid primary key,
    customer_id uuid not null,
    verified_by uuid not null,
    verified_on date not null,
    valid_until date,
    lapsed_on   date
);
create index invoicing_data_customer on invoicing_data (customer_id);

-- The tracking numbers under which goods travel: an invoice never goes with them (BIL-23).
create table goods_consignment (
    tracking_number varchar(200) primary key,
    shipment_id     uuid not null
);

create table invoice (
    id                  uuid primary key,
    version             bigint not null,
    event_sequence      bigint not null,
    account_id          uuid not null references account,
    order_id            uuid not null references order_basis,
    order_number        varchar(40) not null,
    order_revision      int not null,
    kind                varchar(16) not null,
    state               varchar(16) not null,
    currency            char(3) not null,
    net_minor           bigint not null check (net_minor >= 0),
    tax_minor           bigint not null check (tax_minor >= 0),
    gross_minor         bigint not null check (gross_minor = net_minor + tax_minor),
    channel             varchar(16),
    title               varchar(200),
    tax_id              varchar(40),
    addressee           varchar(200),
    attachment_id       uuid,
    remark              varchar(1000),
    requested_by        uuid,
    requested_for       uuid,
    requested_at        timestamptz,
    withdrawal_reason   varchar(1000),
    withdrawn_by        uuid,
    withdrawn_for       uuid,
    number              varchar(40) unique,
    series              varchar(16),
    number_year         int,
    serial              bigint,
    issued_by           uuid,
    issued_for          uuid,
    issued_at           timestamptz,
    fiscal_type         varchar(24),
    fiscal_code         varchar(40),
    fiscal_number       varchar(40),
    fiscal_face_minor   bigint,
    fiscal_dated        date,
    objected_check      varchar(16),
    objection           varchar(1000),
    objected_by         uuid,
    objected_for        uuid,
    first_checked_by    uuid,
    first_checked_for   uuid,
    second_checked_by   uuid,
    second_checked_for  uuid,
    carrier             varchar(100),
    tracking_number     varchar(200),
    mail_addressee      varchar(200),
    mailed_on           date,
    mailed_by           uuid,
    mailed_for          uuid,
    counterpart_id      uuid references invoice deferrable initially deferred,
    reversal_reason     varchar(1000),
    reversal_asked_by   uuid,
    reversal_asked_for  uuid,
    reversed_by         uuid,
    reversed_for        uuid,
    reversed_at         timestamptz,
    created_at          timestamptz not null,
    check ((number is null) = (serial is null)),
    check ((state in ('DRAFT', 'DROPPED', 'REQUESTED', 'WITHDRAWN')) = (serial is null))
) with (fillfactor = 80);
create index invoice_account on invoice (account_id, id);
create index invoice_order on invoice (order_id, id);
-- What of an order is not invoiced stands in one draft.
create unique index invoice_one_draft on invoice (order_id) where state = 'DRAFT';
-- An invoice is reversed by one credit invoice.
create unique index invoice_one_credit on invoice (counterpart_id) where kind = 'CREDIT_INVOICE';
create unique index invoice_fiscal on invoice (coalesce(fiscal_code, ''), fiscal_number) where fiscal_number is not null;

create table invoice_line (
    invoice_id  uuid not null references invoice,
    position    int not null,
    line_id     uuid not null,
    product_id  uuid,
    quantity    numeric(19, 3) not null check (quantity > 0),
    unit        varchar(16) not null,
    unit_price  numeric(19, 6) not null,
    tax_rate    numeric(6, 4) not null,
    net_minor   bigint not null,
    tax_minor   bigint not null,
    gross_minor bigint not null,
    primary key (invoice_id, position)
);

create table invoice_enclosure (
    invoice_id uuid not null references invoice,
    position   int not null,
    kind       varchar(24) not null,
    reference  varchar(100) not null,
    primary key (invoice_id, position)
);

-- The last number of each series and year. Whoever issues locks its row until the end of the transaction; so a number
-- is given exactly when an invoice is, and none is lost with a transaction that does not commit.
create table invoice_counter (
    series      varchar(16) not null,
    number_year int not null,
    last        bigint not null check (last > 0),
    primary key (series, number_year)
) with (fillfactor = 50);

-- Every number that was given, and to which invoice.
create table invoice_number (
    series      varchar(16) not null,
    number_year int not null,
    serial      bigint not null,
    invoice_id  uuid not null unique,
    primary key (series, number_year, serial)
);
create trigger invoice_number_append_only before update or delete on invoice_number
    for each statement execute function refuse_change();

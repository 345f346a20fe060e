-- Customers (CUS-01, 05, 08, 09), the organisation (people, units, calendar) and delegations (ORD-34).

create sequence customer_number;

create table customer (
    id                    uuid primary key,
    version               bigint      not null,
    event_sequence        bigint      not null,
    number                text        not null unique,
    name                  text        not null,
    normalised_name       text        not null,
    type                  varchar(16) not null,
    language              varchar(8)  not null,
    office_id             uuid        not null,
    region_id             uuid        not null,
    salesperson_id        uuid        not null,
    active                boolean     not null,
    currency              char(3)     not null,
    settlement_method     varchar(16) not null,
    business_needs        text,
    cooperation_history   text,
    complete              boolean     not null,
    customer_class        varchar(16),
    credit_standing       varchar(16),
    large_volume          boolean     not null,
    in_adjustment         boolean     not null,
    class_valid_until     date,
    frame_document_id     uuid,
    frame_valid_from      date,
    frame_valid_to        date,
    registered_on         date        not null,
    verified_on           date,
    next_verification_due date        not null,
    erased_at             timestamptz
);
-- Duplicates are prevented among the customers that exist (CUS-08); an erased one does not block its name.
create unique index customer_normalised_name on customer (normalised_name) where erased_at is null;
create index customer_salesperson on customer (salesperson_id, id);
create index customer_office on customer (office_id, id);
create index customer_region on customer (region_id, id);
create index customer_verification_due on customer (next_verification_due, id) where active;

-- What is published on the compacted topic: the only rows with contact data, addresses and invoicing data.
create table customer_directory (
    id                   uuid primary key,
    version              bigint not null,
    event_sequence       bigint not null,
    customer_id          uuid   not null unique references customer,
    invoicing_title      text,
    invoicing_tax_id     text,
    invoicing_bank       text,
    invoicing_account    text,
    invoicing_address    text,
    invoicing_phone      text
);
create unique index customer_directory_tax_id on customer_directory (invoicing_tax_id);

create table customer_contact (
    id           uuid primary key,
    directory_id uuid    not null references customer_directory,
    position     int     not null,
    name         text    not null,
    role         text    not null,
    phone        text,
    mobile       text,
    email        text,
    main         boolean not null
);
create index customer_contact_directory on customer_contact (directory_id);

create table customer_address (
    id           uuid primary key,
    directory_id uuid        not null references customer_directory,
    position     int         not null,
    kind         varchar(16) not null,
    line         text        not null,
    city         text,
    postal_code  text,
    contact_name text,
    phone        text
);
create index customer_address_directory on customer_address (directory_id);

-- Old values (CUS-08). Rows with personal data go when the customer is erased, so it is no append-only table.
create table customer_change (
    id            uuid primary key,
    customer_id   uuid        not null references customer,
    changed_at    timestamptz not null,
    business_date date        not null,
    changed_by    uuid        not null,
    on_behalf_of  uuid,
    cause         varchar(24) not null,
    field         text        not null,
    personal      boolean     not null,
    old_value     text,
    new_value     text
);
create index customer_change_customer on customer_change (customer_id, id);

create table customer_verification (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    verified_by uuid        not null,
    verified_on date        not null,
    verified_at timestamptz not null,
    next_due    date        not null,
    remark      text
);
create index customer_verification_customer on customer_verification (customer_id, id);

create table customer_document (
    id            uuid primary key,
    customer_id   uuid        not null references customer,
    kind          varchar(24) not null,
    attachment_id uuid        not null,
    valid_from    date,
    valid_to      date,
    filed_by      uuid        not null,
    filed_at      timestamptz not null
);
create index customer_document_customer on customer_document (customer_id, id);

create table qualification (
    id            uuid primary key,
    version       bigint      not null,
    customer_id   uuid        not null references customer,
    kind          varchar(24) not null,
    state         varchar(16) not null,
    reference     text        not null,
    issuer        text,
    valid_until   date,
    attachment_id uuid,
    entered_by    uuid[]      not null,
    entered_at    timestamptz not null,
    verified_by   uuid,
    verified_on   date,
    lapsed_on     date
);
create index qualification_customer on qualification (customer_id, id);
create index qualification_lapsing on qualification (valid_until, id) where state = 'VERIFIED';

create table classification (
    id              uuid primary key,
    customer_id     uuid        not null references customer,
    customer_class  varchar(16) not null,
    credit_standing varchar(16) not null,
    large_volume    boolean     not null,
    in_adjustment   boolean     not null,
    valid_until     date,
    reason          text        not null,
    approval_id     uuid,
    classified_by   uuid        not null,
    on_behalf_of    uuid,
    classified_at   timestamptz not null
);
create index classification_customer on classification (customer_id, id);

create table org_unit (
    id             uuid primary key,
    version        bigint      not null,
    event_sequence bigint      not null,
    kind           varchar(16) not null,
    name           text        not null unique,
    parent_id      uuid references org_unit,
    manager_id     uuid,
    manager_number text
);
create unique index org_unit_one_company on org_unit (kind) where kind = 'COMPANY';
create index org_unit_parent on org_unit (parent_id);

create table person (
    id             uuid primary key,
    version        bigint  not null,
    event_sequence bigint  not null,
    number         text    not null unique,
    username       text    not null unique,
    name           text    not null,
    office_id      uuid references org_unit,
    region_id      uuid references org_unit,
    roles          text[]  not null,
    mobile         text,
    email          text,
    active         boolean not null
);
create index person_office on person (office_id);
create index person_region on person (region_id);

create table calendar_year (
    id             uuid primary key,
    version        bigint not null,
    event_sequence bigint not null,
    year           int    not null unique
);

create table calendar_day (
    calendar_id uuid        not null references calendar_year,
    day         date        not null unique,
    kind        varchar(16) not null,
    name        text        not null,
    primary key (calendar_id, day)
);

create table delegation (
    id                 uuid primary key,
    version            bigint      not null,
    event_sequence     bigint      not null,
    from_person        uuid        not null,
    to_person          uuid        not null,
    commands           text[]      not null,
    valid_from         date        not null,
    valid_to           date        not null,
    amount_limit_minor bigint,
    amount_currency    char(3),
    granted_at         timestamptz not null,
    ended_at           timestamptz,
    end_reason         varchar(16)
);
create index delegation_from on delegation (from_person, valid_to) where ended_at is null;
create index delegation_to on delegation (to_person, id);
create index delegation_due on delegation (valid_to, id) where ended_at is null;

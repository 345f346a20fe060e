create table note (
    id             uuid primary key,
    version        bigint not null,
    event_sequence bigint not null,
    text           varchar(20) not null,
    amount_minor   bigint not null,
    currency       char(3) not null,
    quantity       numeric(19, 3) not null,
    owner_id       uuid not null,
    office_id      uuid,
    closed         boolean not null
);
create unique index note_text on note (text);

create table part (
    number      varchar(10) primary key,
    weight      numeric(19, 3) not null,
    made_on     date,
    imported_by uuid not null
);

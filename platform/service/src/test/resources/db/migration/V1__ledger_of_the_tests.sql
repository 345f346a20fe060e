-- A consumer small enough to be proved: boxes, and what was put into them.
create table box (
    id      uuid primary key,
    content bigint not null default 0,
    puts    bigint not null default 0
);

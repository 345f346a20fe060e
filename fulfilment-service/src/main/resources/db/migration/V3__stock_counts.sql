-- What was counted in the warehouse. A difference is corrected only by a second person's decision (FUL-14).
create table stock_count (
    id            uuid primary key,
    version       bigint         not null,
    stock_item_id uuid           not null references stock_item,
    counted       numeric(19, 3) not null check (counted >= 0),
    on_hand       numeric(19, 3) not null,
    difference    numeric(19, 3) not null check (difference = counted - on_hand),
    reason        text           not null,
    counted_by    uuid           not null,
    on_behalf_of  uuid,
    counted_at    timestamptz    not null,
    approval_id   uuid,
    state         text           not null check (state in ('MATCHED', 'WAITING', 'ADJUSTED', 'REJECTED')),
    check ((difference = 0) = (state = 'MATCHED'))
);
create index stock_count_state on stock_count (state, id);
create unique index stock_count_open on stock_count (stock_item_id) where state = 'WAITING';

-- Goods receipts (入库单) and what deliveries differed in.

create sequence goods_receipt_number cache 1;
create sequence receipt_discrepancy_number cache 1;

create table goods_receipt (
    id                   uuid primary key,
    version              bigint         not null,
    event_sequence       bigint         not null,
    number               text           not null unique,
    purchase_id          uuid           not null references purchase,
    order_id             uuid,
    line_id              uuid,
    salesperson_id       uuid,
    office_id            uuid,
    region_id            uuid,
    product_id           uuid           not null references product,
    quantity             numeric(19, 3) not null check (quantity > 0),
    unit                 text           not null,
    quality              text           not null,
    specification        text           not null,
    unit_price           numeric(19, 6) not null check (unit_price >= 0),
    currency             char(3)        not null,
    warehouse            text           not null,
    batch                text           not null,
    bin                  text,
    test_report_number   text,
    state                text           not null check (state in ('WRITTEN', 'SIGNED', 'WITHDRAWN')),
    written_by           uuid           not null,
    written_on_behalf_of uuid,
    written_at           timestamptz    not null,
    signed_by            uuid,
    signed_on_behalf_of  uuid,
    signed_at            timestamptz,
    withdrawn_reason     text,
    check ((state = 'SIGNED') = (signed_by is not null)),
    -- FUL-10: nobody signs what they wrote.
    constraint goods_receipt_has_two_persons check (signed_by is distinct from written_by or signed_by is null)
);
create unique index goods_receipt_open on goods_receipt (purchase_id) where state <> 'WITHDRAWN';
create index goods_receipt_state on goods_receipt (state, id);

-- FUL-10, A-23: effective on signature, and never changed afterwards.
create function keep_signed_receipt() returns trigger language plpgsql as $$
begin
    if old.state <> 'WRITTEN' then
        raise exception 'Goods receipt % is % and never changed', old.number, old.state;
    end if;
    return new;
end
$$;
create trigger goods_receipt_stays before update on goods_receipt
    for each row execute function keep_signed_receipt();
create trigger goods_receipt_is_kept before delete on goods_receipt
    for each statement execute function refuse_change();

-- A-34. No reference to the purchase, which is locked by the refused command while its case is opened beside it.
create table receipt_discrepancy (
    id                    uuid primary key,
    version               bigint         not null,
    event_sequence        bigint         not null,
    number                text           not null unique,
    purchase_id           uuid           not null,
    order_id              uuid,
    salesperson_id        uuid,
    office_id             uuid,
    region_id             uuid,
    differences           text[]         not null,
    product_id            uuid           not null,
    quantity              numeric(19, 3) not null,
    quality               text           not null,
    specification         text           not null,
    unit_price            numeric(19, 6) not null,
    currency              char(3)        not null,
    reported_by           uuid           not null,
    reported_on_behalf_of uuid,
    reported_at           timestamptz    not null,
    approval_id           uuid,
    resolution            text check (resolution in ('AMENDMENT', 'SPLIT')),
    resolved_at           timestamptz
);
create unique index receipt_discrepancy_open on receipt_discrepancy (purchase_id) where resolution is null;

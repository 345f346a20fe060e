-- Rebuilds of projections: who asked for one, and how it ended.
create table projection_rebuild (
    id           uuid        primary key,
    version      bigint      not null default 0,
    requested_by uuid        not null,
    requested_at timestamptz not null,
    reason       text        not null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    records      bigint      not null default 0,
    finished_at  timestamptz,
    failure      text
);
create unique index projection_rebuild_one_at_a_time on projection_rebuild ((true)) where state in ('QUEUED', 'RUNNING');

-- A request that nobody can decide any more, since its record has ended or needs no consent, is withdrawn by nobody in particular.
alter table approval
    drop constraint approval_state_check,
    drop constraint approval_check,
    drop constraint approval_check1,
    add constraint approval_state_check check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add constraint approval_is_decided_by_somebody check ((state in ('APPROVED', 'REJECTED')) = (decided_by is not null)),
    add constraint approval_is_closed_some_day check ((state = 'PENDING') = (decided_at is null));

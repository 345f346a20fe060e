-- The business dates whose report of sales was sent (REP-02), so that each is sent once.
create table daily_report (
    business_date date        primary key,
    sent_at       timestamptz not null,
    recipients    int         not null
);

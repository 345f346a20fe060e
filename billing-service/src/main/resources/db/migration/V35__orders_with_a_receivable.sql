-- What a customer owes is a few orders, of however many there were.
create index billed_order_receivable on billed_order (account_id, id) where shipped_minor > allocated_minor;

-- An answer without an order serves one change of an order, which takes the goods as futures (ORD-42).
alter table futures_inquiry add column taken_by uuid;

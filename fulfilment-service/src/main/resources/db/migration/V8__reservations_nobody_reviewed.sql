-- The last review day for which something came of the reservation: an outcome, the sales manager's decision, or nothing, which
-- is flagged when the review closes (FUL-03, A-10).
alter table reservation add column reviewed_for date;
update reservation r set reviewed_for = (select max(review_day) from reservation_review v where v.reservation_id = r.id);

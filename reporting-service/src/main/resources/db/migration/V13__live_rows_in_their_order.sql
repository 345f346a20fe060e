-- A snapshot shows the first rows of a stream in its order: found here, not sorted out of all.
create index live_row_shown on live_row (stream, waiting_since, row_key desc);

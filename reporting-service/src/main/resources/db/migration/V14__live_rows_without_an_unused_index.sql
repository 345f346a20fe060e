-- PostgreSQL never chooses it: the viewer's scope is decided row by row, over rows of which few are left out.
drop index live_row_shown;

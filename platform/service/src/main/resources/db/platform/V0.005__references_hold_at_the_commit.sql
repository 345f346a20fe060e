-- References hold at the commit, here as in the tables of the services (ADR 0003).

alter table attachment_content
    alter constraint attachment_content_attachment_id_fkey deferrable initially deferred;
alter table job_file
    alter constraint job_file_job_id_fkey deferrable initially deferred;
alter table job_line_error
    alter constraint job_line_error_job_id_fkey deferrable initially deferred;

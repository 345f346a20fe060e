-- References hold at the commit (ADR 0003): Hibernate writes the rows of a transaction table by table, in an order that
-- knows nothing of another aggregate's id.

alter table customer_directory
    alter constraint customer_directory_customer_id_fkey deferrable initially deferred;
alter table customer_contact
    alter constraint customer_contact_directory_id_fkey deferrable initially deferred;
alter table customer_address
    alter constraint customer_address_directory_id_fkey deferrable initially deferred;
alter table customer_change
    alter constraint customer_change_customer_id_fkey deferrable initially deferred;
alter table customer_verification
    alter constraint customer_verification_customer_id_fkey deferrable initially deferred;
alter table customer_document
    alter constraint customer_document_customer_id_fkey deferrable initially deferred;
alter table qualification
    alter constraint qualification_customer_id_fkey deferrable initially deferred;
alter table classification
    alter constraint classification_customer_id_fkey deferrable initially deferred;
alter table org_unit
    alter constraint org_unit_parent_id_fkey deferrable initially deferred;
alter table person
    alter constraint person_office_id_fkey deferrable initially deferred;
alter table person
    alter constraint person_region_id_fkey deferrable initially deferred;
alter table calendar_day
    alter constraint calendar_day_calendar_id_fkey deferrable initially deferred;
alter table credit_investigation
    alter constraint credit_investigation_customer_id_fkey deferrable initially deferred;

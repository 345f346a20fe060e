-- References hold at the commit (ADR 0003): Hibernate writes the rows of a transaction table by table, in an order that
-- knows nothing of another aggregate's id.

alter table billed_order
    alter constraint billed_order_account_id_fkey deferrable initially deferred;
alter table balance_check
    alter constraint balance_check_account_id_fkey deferrable initially deferred;
alter table remittance
    alter constraint remittance_account_id_fkey deferrable initially deferred;
alter table remittance_stated_order
    alter constraint remittance_stated_order_remittance_id_fkey deferrable initially deferred;
alter table remittance_matched_order
    alter constraint remittance_matched_order_remittance_id_fkey deferrable initially deferred;
alter table allocation
    alter constraint allocation_account_id_fkey deferrable initially deferred;
alter table allocation
    alter constraint allocation_order_id_fkey deferrable initially deferred;
alter table allocation
    alter constraint allocation_remittance_id_fkey deferrable initially deferred;
alter table ledger_entry
    alter constraint ledger_entry_account_id_fkey deferrable initially deferred;
alter table shipment_request
    alter constraint shipment_request_account_id_fkey deferrable initially deferred;
alter table shipment_request
    alter constraint shipment_request_order_id_fkey deferrable initially deferred;
alter table shipment_release
    alter constraint shipment_release_account_id_fkey deferrable initially deferred;
alter table shipment_release
    alter constraint shipment_release_shipment_id_fkey deferrable initially deferred;
alter table outbound_document
    alter constraint outbound_document_account_id_fkey deferrable initially deferred;
alter table outbound_document_line
    alter constraint outbound_document_line_document_id_fkey deferrable initially deferred;
alter table order_change_line
    alter constraint order_change_line_change_id_fkey deferrable initially deferred;
alter table credit_grant
    alter constraint credit_grant_account_id_fkey deferrable initially deferred;
alter table credit_grant
    alter constraint credit_grant_order_id_fkey deferrable initially deferred;
alter table credit_grant
    alter constraint credit_grant_shipment_id_fkey deferrable initially deferred;
alter table order_deposit
    alter constraint order_deposit_account_id_fkey deferrable initially deferred;
alter table order_deposit
    alter constraint order_deposit_id_fkey deferrable initially deferred;
alter table order_foreign_line
    alter constraint order_foreign_line_order_id_fkey deferrable initially deferred;
alter table dunning_case
    alter constraint dunning_case_account_id_fkey deferrable initially deferred;
alter table dunning_case
    alter constraint dunning_case_order_id_fkey deferrable initially deferred;
alter table dunning_step
    alter constraint dunning_step_case_id_fkey deferrable initially deferred;
alter table dunning_contact
    alter constraint dunning_contact_case_id_fkey deferrable initially deferred;
alter table collection_abnormality
    alter constraint collection_abnormality_account_id_fkey deferrable initially deferred;
alter table collection_plan
    alter constraint collection_plan_account_id_fkey deferrable initially deferred;
alter table collection_plan_instalment
    alter constraint collection_plan_instalment_plan_id_fkey deferrable initially deferred;
alter table collection_plan_reminder
    alter constraint collection_plan_reminder_plan_id_fkey deferrable initially deferred;
alter table order_basis
    alter constraint order_basis_account_id_fkey deferrable initially deferred;
alter table order_basis_line
    alter constraint order_basis_line_order_id_fkey deferrable initially deferred;
alter table invoice
    alter constraint invoice_account_id_fkey deferrable initially deferred;
alter table invoice
    alter constraint invoice_order_id_fkey deferrable initially deferred;
alter table invoice_line
    alter constraint invoice_line_invoice_id_fkey deferrable initially deferred;
alter table invoice_enclosure
    alter constraint invoice_enclosure_invoice_id_fkey deferrable initially deferred;
alter table statement
    alter constraint statement_account_id_fkey deferrable initially deferred;
alter table statement_entry
    alter constraint statement_entry_statement_id_fkey deferrable initially deferred;
alter table statement_difference
    alter constraint statement_difference_statement_id_fkey deferrable initially deferred;
alter table refund
    alter constraint refund_account_id_fkey deferrable initially deferred;
alter table refund_share
    alter constraint refund_share_refund_id_fkey deferrable initially deferred;
alter table refund_share
    alter constraint refund_share_remittance_id_fkey deferrable initially deferred;

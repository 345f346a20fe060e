-- References hold at the commit (ADR 0003): Hibernate writes the rows of a transaction table by table, in an order that
-- knows nothing of another aggregate's id.

alter table product_price
    alter constraint product_price_product_id_fkey deferrable initially deferred;
alter table order_line
    alter constraint order_line_order_id_fkey deferrable initially deferred;
alter table order_exception
    alter constraint order_exception_order_id_fkey deferrable initially deferred;
alter table customer_confirmation
    alter constraint customer_confirmation_order_id_fkey deferrable initially deferred;
alter table customer_confirmation_line
    alter constraint customer_confirmation_line_confirmation_id_fkey deferrable initially deferred;
alter table order_review
    alter constraint order_review_order_id_fkey deferrable initially deferred;
alter table order_review_finding
    alter constraint order_review_finding_review_id_fkey deferrable initially deferred;
alter table order_document
    alter constraint order_document_order_id_fkey deferrable initially deferred;
alter table order_shipment
    alter constraint order_shipment_order_id_fkey deferrable initially deferred;
alter table order_shipment_line
    alter constraint order_shipment_line_shipment_id_fkey deferrable initially deferred;
alter table order_change
    alter constraint order_change_order_id_fkey deferrable initially deferred;
alter table order_change_line
    alter constraint order_change_line_change_id_fkey deferrable initially deferred;
alter table project_registration
    alter constraint project_registration_customer_id_fkey deferrable initially deferred;
alter table project_registration_line
    alter constraint project_registration_line_registration_id_fkey deferrable initially deferred;
alter table special_price_request
    alter constraint special_price_request_registration_id_fkey deferrable initially deferred;
alter table special_price_line
    alter constraint special_price_line_request_id_fkey deferrable initially deferred;
alter table special_price_use
    alter constraint special_price_use_order_id_fkey deferrable initially deferred;
alter table special_price_use
    alter constraint special_price_use_request_id_fkey deferrable initially deferred;
alter table contract
    alter constraint contract_customer_id_fkey deferrable initially deferred;
alter table contract
    alter constraint contract_registration_id_fkey deferrable initially deferred;
alter table contract
    alter constraint contract_special_price_request_id_fkey deferrable initially deferred;
alter table contract_line
    alter constraint contract_line_contract_id_fkey deferrable initially deferred;

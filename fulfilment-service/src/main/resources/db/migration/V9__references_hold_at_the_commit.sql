-- References hold at the commit (ADR 0003): Hibernate writes the rows of a transaction table by table, in an order that
-- knows nothing of another aggregate's id.

alter table stock_item
    alter constraint stock_item_product_id_fkey deferrable initially deferred;
alter table stock_movement
    alter constraint stock_movement_stock_item_id_fkey deferrable initially deferred;
alter table fulfilment_order_line
    alter constraint fulfilment_order_line_order_id_fkey deferrable initially deferred;
alter table allocation
    alter constraint allocation_line_id_fkey deferrable initially deferred;
alter table allocation
    alter constraint allocation_stock_item_id_fkey deferrable initially deferred;
alter table shipment
    alter constraint shipment_order_id_fkey deferrable initially deferred;
alter table shipment_line
    alter constraint shipment_line_line_id_fkey deferrable initially deferred;
alter table shipment_line
    alter constraint shipment_line_shipment_id_fkey deferrable initially deferred;
alter table shipment_line
    alter constraint shipment_line_stock_item_id_fkey deferrable initially deferred;
alter table shipment_act
    alter constraint shipment_act_shipment_id_fkey deferrable initially deferred;
alter table outbound_document
    alter constraint outbound_document_reverses_fkey deferrable initially deferred;
alter table outbound_document
    alter constraint outbound_document_shipment_id_fkey deferrable initially deferred;
alter table outbound_document_line
    alter constraint outbound_document_line_document_id_fkey deferrable initially deferred;
alter table shipment_tracking
    alter constraint shipment_tracking_shipment_id_fkey deferrable initially deferred;
alter table requested_notice
    alter constraint requested_notice_shipment_id_fkey deferrable initially deferred;
alter table stock_count
    alter constraint stock_count_stock_item_id_fkey deferrable initially deferred;
alter table futures_inquiry
    alter constraint futures_inquiry_order_id_fkey deferrable initially deferred;
alter table futures_inquiry
    alter constraint futures_inquiry_product_id_fkey deferrable initially deferred;
alter table reservation
    alter constraint reservation_order_id_fkey deferrable initially deferred;
alter table reservation
    alter constraint reservation_product_id_fkey deferrable initially deferred;
alter table reservation_stock
    alter constraint reservation_stock_reservation_id_fkey deferrable initially deferred;
alter table reservation_stock
    alter constraint reservation_stock_stock_item_id_fkey deferrable initially deferred;
alter table reservation_review
    alter constraint reservation_review_reservation_id_fkey deferrable initially deferred;
alter table purchase
    alter constraint purchase_order_id_fkey deferrable initially deferred;
alter table purchase
    alter constraint purchase_product_id_fkey deferrable initially deferred;
alter table purchase
    alter constraint purchase_split_from_fkey deferrable initially deferred;
alter table goods_receipt
    alter constraint goods_receipt_product_id_fkey deferrable initially deferred;
alter table goods_receipt
    alter constraint goods_receipt_purchase_id_fkey deferrable initially deferred;

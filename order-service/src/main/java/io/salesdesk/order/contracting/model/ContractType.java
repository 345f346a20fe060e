package io.salesdesk.order.contracting.model;

/** What a contract is for (ORD-22). */
public enum ContractType {
    /** 购销合同 */
    SALE,
    /** 招商、分包合同 */
    AGENCY,
    /** 工程合同; it names a registered project. */
    PROJECT,
    /** 依报价签订的合同 */
    QUOTATION
}

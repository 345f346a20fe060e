package io.salesdesk.customer.organisation.model;

/** The roles that a person may hold; several at a time, yet nobody is maker and checker of one act. */
public enum Role {
    /** 销售内勤/助理. */
    SALES_CLERK(Seat.OFFICE),
    /** 业务员/外勤. */
    SALES_REP(Seat.OFFICE),
    /** 专人. */
    DOCUMENT_CLERK(Seat.OFFICE),
    /** 复核人/主管. */
    REVIEWER(Seat.OFFICE),
    /** 区域经理/大区经理. */
    REGIONAL_MANAGER(Seat.REGION),
    /** 办事处主任. */
    BRANCH_DIRECTOR(Seat.OFFICE),
    SALES_MANAGER(Seat.COMPANY),
    SALES_DIRECTOR(Seat.COMPANY),
    GENERAL_MANAGER(Seat.COMPANY),
    DEPUTY_GENERAL_MANAGER(Seat.COMPANY),
    FINANCE(Seat.COMPANY),
    FINANCE_AUDIT(Seat.COMPANY),
    WAREHOUSE(Seat.COMPANY),
    WAREHOUSE_SUPERVISOR(Seat.COMPANY),
    SHIPPER(Seat.COMPANY),
    PURCHASING(Seat.COMPANY),
    LEGAL(Seat.COMPANY),
    AFTER_SALES(Seat.COMPANY),
    ENGINEERING(Seat.COMPANY),
    ANALYST(Seat.COMPANY),
    ADMIN(Seat.COMPANY);

    /** Where in the organisation the role's records lie. */
    public enum Seat {
        OFFICE,
        REGION,
        COMPANY
    }

    private final Seat seat;

    Role(Seat seat) {
        this.seat = seat;
    }

    /** What a person with the role must belong to, or the role would reach nothing. */
    public Seat seat() {
        return seat;
    }
}

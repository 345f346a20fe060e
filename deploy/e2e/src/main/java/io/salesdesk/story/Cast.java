package io.salesdesk.story;

/**
 * Who plays which part in one order: people of one office for the desk, the company's for the rest. Nobody checks their own
 * act, so the cast is chosen once and the services refuse any other.
 */
public record Cast(
        Person clerk,
        Person otherClerk,
        Person salesperson,
        Person reviewer,
        Person documentClerk,
        Person director,
        Person regionalManager,
        Person salesManager,
        Person generalManager,
        Person finance,
        Person otherFinance,
        Person warehouseSupervisor,
        Person shipper) {

    public static Cast of(Company company, String office) {
        var clerks = company.inOffice(office, "SALES_CLERK");
        var finance = company.all("FINANCE");
        return new Cast(
                clerks.get(0),
                clerks.get(1),
                company.inOffice(office, "SALES_REP").getFirst(),
                company.inOffice(office, "REVIEWER").getFirst(),
                company.inOffice(office, "DOCUMENT_CLERK").getFirst(),
                company.inOffice(office, "BRANCH_DIRECTOR").getFirst(),
                company.regionalManagerOf(clerks.get(0)),
                company.any("SALES_MANAGER"),
                company.any("GENERAL_MANAGER"),
                finance.get(0),
                finance.get(1),
                company.any("WAREHOUSE_SUPERVISOR"),
                company.any("SHIPPER"));
    }

    /** The same people with another salesperson: one sees only the records of one's own customers. */
    public Cast withSalesperson(Person other) {
        return new Cast(
                clerk,
                otherClerk,
                other,
                reviewer,
                documentClerk,
                director,
                regionalManager,
                salesManager,
                generalManager,
                finance,
                otherFinance,
                warehouseSupervisor,
                shipper);
    }
}

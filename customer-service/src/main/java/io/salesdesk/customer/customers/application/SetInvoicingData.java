package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes what invoices to the customer say (CUS-05: 开票信息). */
@ApplicationScoped
public class SetInvoicingData {

    private final CustomerDirectories directories;
    private final CustomerFiles files;
    private final DirectoryKeeper keeper;

    SetInvoicingData(CustomerDirectories directories, CustomerFiles files, DirectoryKeeper keeper) {
        this.directories = directories;
        this.files = files;
        this.keeper = keeper;
    }

    public void set(CustomerEntity customer, InvoicingDetails details, Actor actor) {
        var directory = directories.of(customer.id());
        if (files.invoice(customer, directory, details, actor)) {
            keeper.changed("customer.set-invoicing-data", customer, directory, Map.of());
        }
    }
}

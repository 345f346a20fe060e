package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.AddressEntity;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a customer's addresses (CUS-01: 地址). */
@ApplicationScoped
public class MaintainAddresses {

    private final CustomerDirectories directories;
    private final CustomerFiles files;
    private final DirectoryKeeper keeper;
    private final ChangeLog changes;

    MaintainAddresses(CustomerDirectories directories, CustomerFiles files, DirectoryKeeper keeper, ChangeLog changes) {
        this.directories = directories;
        this.files = files;
        this.keeper = keeper;
        this.changes = changes;
    }

    public void add(CustomerEntity customer, AddressDetails details) {
        var directory = directories.of(customer.id());
        var address = files.addAddress(directory, details);
        keeper.changed("customer.add-address", customer, directory, Map.of("address", address.id()));
    }

    public void change(CustomerEntity customer, UUID addressId, AddressDetails details, Actor actor) {
        var directory = directories.of(customer.id());
        var address = require(directory, addressId);
        var before = snapshot(address);
        CustomerFiles.describe(address, details);
        if (log(customer.id(), actor, addressId, before, snapshot(address))) {
            keeper.changed("customer.change-address", customer, directory, Map.of("address", addressId));
        }
    }

    public void remove(CustomerEntity customer, UUID addressId, Actor actor) {
        var directory = directories.of(customer.id());
        var address = require(directory, addressId);
        log(customer.id(), actor, addressId, snapshot(address), null);
        directory.remove(address);
        keeper.changed("customer.remove-address", customer, directory, Map.of("address", addressId));
    }

    private static AddressEntity require(CustomerDirectoryEntity directory, UUID addressId) {
        return directory
                .address(addressId)
                .orElseThrow(() ->
                        new RejectedException(new CustomerRejection.PartNotFound("address", addressId.toString())));
    }

    private static AddressDetails snapshot(AddressEntity address) {
        return new AddressDetails(
                address.kind(),
                address.line(),
                address.city(),
                address.postalCode(),
                address.contactName(),
                address.phone());
    }

    private boolean log(
            UUID customerId, Actor actor, UUID addressId, AddressDetails before, @Nullable AddressDetails after) {
        var prefix = "addresses/" + addressId + ".";
        return !changes.of(customerId, actor, ChangeLog.Cause.ADDRESSES)
                .personal(prefix + "kind", before.kind(), after == null ? null : after.kind())
                .personal(prefix + "line", before.line(), after == null ? null : after.line())
                .personal(prefix + "city", before.city(), after == null ? null : after.city())
                .personal(prefix + "postalCode", before.postalCode(), after == null ? null : after.postalCode())
                .personal(prefix + "contactName", before.contactName(), after == null ? null : after.contactName())
                .personal(prefix + "phone", before.phone(), after == null ? null : after.phone())
                .write()
                .isEmpty();
    }
}

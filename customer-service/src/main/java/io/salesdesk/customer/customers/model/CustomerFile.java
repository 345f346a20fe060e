package io.salesdesk.customer.customers.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CUS-01 wants to know of a customer (公司名称、联系人、联系方式、地址、业务需求、合作历史), as far as completeness goes.
 *
 * @param contacts how many contact persons are on file
 * @param reachableContacts how many of them have a telephone number, mobile number or mail address
 */
public record CustomerFile(
        String companyName,
        int contacts,
        int reachableContacts,
        int addresses,
        @Nullable String businessNeeds,
        @Nullable String cooperationHistory) {

    /** What a complete record still lacks; named so that the list can be shown and filtered. */
    public enum Item {
        COMPANY_NAME,
        CONTACT,
        CONTACT_DATA,
        ADDRESS,
        BUSINESS_NEEDS,
        COOPERATION_HISTORY
    }

    public List<Item> missing() {
        var missing = new ArrayList<Item>();
        if (companyName.isBlank()) {
            missing.add(Item.COMPANY_NAME);
        }
        if (contacts == 0) {
            missing.add(Item.CONTACT);
        }
        if (reachableContacts == 0) {
            missing.add(Item.CONTACT_DATA);
        }
        if (addresses == 0) {
            missing.add(Item.ADDRESS);
        }
        if (isBlank(businessNeeds)) {
            missing.add(Item.BUSINESS_NEEDS);
        }
        if (isBlank(cooperationHistory)) {
            missing.add(Item.COOPERATION_HISTORY);
        }
        return List.copyOf(missing);
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
